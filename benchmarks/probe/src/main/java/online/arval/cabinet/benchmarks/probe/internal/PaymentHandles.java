package online.arval.cabinet.benchmarks.probe.internal;

import jakarta.jms.JMSException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.payments.api.NewPayment;
import online.arval.cabinet.payments.api.Payment;
import online.arval.cabinet.payments.api.PaymentLine;
import online.arval.cabinet.payments.api.Payments;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.rest.Anonymous;

/** Orders payments as a feature does, at the gateway that takes them at once. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Path("/payments")
public final class PaymentHandles {
  private static final long LONGEST_SECONDS = 35;

  private final Payments payments;
  private final InstantGateway gateway;
  private final BookedPayments booked;

  PaymentHandles(Payments payments, InstantGateway gateway, BookedPayments booked) {
    this.payments = payments;
    this.gateway = gateway;
    this.booked = booked;
  }

  /** What is to be paid. */
  public record Order(String reference, long kopecks) {}

  /** The payment that was ordered. */
  public record Ordered(String id, String number) {}

  /** Orders a payment. */
  @POST
  public Response order(@Context Caller caller, Order order) {
    PaymentLine line =
        new PaymentLine(
            order.reference(),
            "Benchmark " + order.reference(),
            Optional.empty(),
            Money.ofKopecks(order.kopecks()));
    Payment payment =
        payments.order(
            caller,
            new NewPayment(
                caller.company().orElseThrow(),
                "bench",
                List.of(line),
                Optional.of(InstantGateway.NAME),
                "/bench"));
    return Response.accepted(new Ordered(payment.id().value(), payment.number())).build();
  }

  /** Announces the gateway, and begins to count payments that are booked. */
  @POST
  @Path("/expected")
  @Anonymous
  public void expect(@QueryParam("count") int count) throws JMSException {
    booked.expect(count);
    gateway.announce();
  }

  /** Returns when as many are booked as were expected. */
  @POST
  @Path("/booked")
  @Anonymous
  public void await() throws InterruptedException {
    booked.await(LONGEST_SECONDS);
  }
}
