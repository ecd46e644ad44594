package online.arval.cabinet.payments.core.internal;

import static online.arval.cabinet.payments.core.internal.Cashier.COMPANY;
import static online.arval.cabinet.payments.core.internal.Cashier.GATEWAY;
import static online.arval.cabinet.payments.core.internal.Cashier.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import online.arval.cabinet.payments.api.NewPayment;
import online.arval.cabinet.payments.api.Payment;
import online.arval.cabinet.payments.api.PaymentMethod;
import online.arval.cabinet.payments.api.PaymentMethodId;
import online.arval.cabinet.payments.api.PaymentStatus;
import online.arval.cabinet.payments.api.gateway.GatewayAnnounced;
import online.arval.cabinet.payments.api.gateway.GatewayContract;
import online.arval.cabinet.payments.api.gateway.Outcome;
import online.arval.cabinet.payments.api.gateway.PaymentAnswer;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.ProblemKind;
import online.arval.cabinet.platform.model.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Means of payment that a gateway keeps, and payments by them. */
class MethodsTest {
  private static final String TOKEN = "22e18a2f-000f-5000-a000-1db6312b7767";
  private static final Caller MANAGER = Cashier.person(Role.FLEET_MANAGER, COMPANY);

  private final Cashier cashier = new Cashier();

  @BeforeEach
  void announce() {
    cashier.answer(
        GatewayContract.ANNOUNCED,
        new GatewayAnnounced(GATEWAY, "YooKassa", 100, 10_000_000, true, true));
  }

  @AfterEach
  void close() {
    cashier.close();
  }

  @Test
  void isKeptWithConsentOnceHoweverOftenItIsTold() {
    Payment payment = order(true, Optional.empty());
    assertThat(command("saveMethod")).isEqualTo("true");
    assertThat(command("methodToken")).isEmpty();
    answer(payment, Outcome.PENDING, "", "");
    assertThat(methods()).isEmpty();
    answer(payment, Outcome.PROCESSED, "", TOKEN);
    answer(payment, Outcome.PROCESSED, "", TOKEN);
    assertThat(methods())
        .singleElement()
        .satisfies(
            method -> {
              assertThat(method.title()).isEqualTo("Bank card *4477");
              assertThat(method.gateway()).isEqualTo(GATEWAY);
              assertThat(method.savedBy()).isEqualTo(MANAGER.principal());
            });
    assertThat(cashier.audit)
        .filteredOn(event -> event.action().equals("payments.method.saved"))
        .hasSize(1)
        .allSatisfy(event -> assertThat(event.details().toString()).doesNotContain(TOKEN));
  }

  @Test
  void isNotKeptWithoutConsentNorByAGatewayThatKeepsNone() {
    answer(order(false, Optional.empty()), Outcome.PROCESSED, "", TOKEN);
    cashier.announce("tbank", true);
    Payment other =
        cashier.payments.order(
            MANAGER,
            new NewPayment(
                COMPANY,
                "fines",
                Cashier.wanted(100).lines(),
                Optional.of("tbank"),
                "/fines",
                true,
                Optional.empty()));
    assertThat(command("saveMethod")).isEqualTo("false");
    answer(other, Outcome.PROCESSED, "", TOKEN);
    assertThat(methods()).isEmpty();
  }

  @Test
  void isKeptForMoneyThatWasTakenAlone() {
    Payment payment = order(true, Optional.empty());
    cashier.payments.cancel(ROOT, payment.id());
    answer(payment, Outcome.DECLINED, "", "");
    answer(payment, Outcome.PROCESSED, "", TOKEN);
    assertThat(cashier.status(payment)).isEqualTo(PaymentStatus.CANCELLED);
    assertThat(methods()).isEmpty();
  }

  @Test
  void paysThroughItsGatewayWhateverTheCompanyChose() {
    PaymentMethodId kept = kept();
    cashier.announce("tbank", true);
    cashier.gateways.choose(ROOT, COMPANY, List.of("tbank"));
    Payment payment = order(false, Optional.of(kept));
    assertThat(payment.gateway()).isEqualTo(GATEWAY);
    assertThat(command("methodToken")).isEqualTo(TOKEN);
    answer(payment, Outcome.PROCESSED, "", "");
    assertThat(cashier.status(payment)).isEqualTo(PaymentStatus.PAID);
    assertThat(
            Problems.code(
                () ->
                    cashier.payments.order(
                        MANAGER,
                        new NewPayment(
                            COMPANY,
                            "fines",
                            Cashier.wanted(100).lines(),
                            Optional.of("tbank"),
                            "/fines",
                            false,
                            Optional.of(kept)))))
        .isEqualTo("wrong-gateway");
  }

  @Test
  void theChargeThatIsSentAgainHasTheSameMeans() {
    PaymentMethodId kept = kept();
    Payment payment = order(false, Optional.of(kept));
    cashier.methods.forget(MANAGER, kept);
    answer(payment, Outcome.NOT_ATTEMPTED, "", "");
    cashier.payments.check(ROOT, payment.id());
    List<CloudEvent> charges = cashier.sent(GatewayContract.CHARGE);
    CloudEvent last = charges.get(charges.size() - 1);
    assertThat(last.data().path("attempt").asInt()).isEqualTo(2);
    assertThat(last.data().path("methodToken").asText()).isEqualTo(TOKEN);
  }

  @Test
  void oneThatItsOwnerWithdrewIsForgotten() {
    Payment payment = order(false, Optional.of(kept()));
    answer(payment, Outcome.DECLINED, PaymentAnswer.METHOD_REVOKED, "");
    assertThat(cashier.status(payment)).isEqualTo(PaymentStatus.DECLINED);
    assertThat(methods()).isEmpty();
    assertThat(cashier.audit).anyMatch(it -> it.action().equals("payments.method.revoked"));
  }

  @Test
  void oneWithoutMoneyStays() {
    Payment payment = order(false, Optional.of(kept()));
    answer(payment, Outcome.DECLINED, "insufficient_funds", "");
    assertThat(methods()).hasSize(1);
  }

  @Test
  void foreignAndForgottenOnesDoNotExist() {
    PaymentMethodId kept = kept();
    CompanyId other = CompanyId.create();
    Caller stranger = Cashier.person(Role.FLEET_MANAGER, other);
    assertThat(Problems.kind(() -> cashier.methods.ofCompany(stranger, COMPANY)))
        .isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(
            Problems.kind(
                () -> cashier.methods.ofCompany(Cashier.person(Role.DRIVER, other), COMPANY)))
        .as("first whether it exists, then whether the role may see it")
        .isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(Problems.kind(() -> cashier.methods.forget(stranger, kept)))
        .isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(
            Problems.kind(() -> cashier.methods.forget(Cashier.person(Role.DRIVER, COMPANY), kept)))
        .isEqualTo(ProblemKind.FORBIDDEN);
    assertThat(
            Problems.kind(
                () -> cashier.methods.forget(Cashier.person(Role.SUPPORT_AGENT, null), kept)))
        .isEqualTo(ProblemKind.FORBIDDEN);
    assertThat(
            Problems.code(
                () ->
                    cashier.payments.order(
                        stranger,
                        new NewPayment(
                            other,
                            "fines",
                            Cashier.wanted(100).lines(),
                            Optional.empty(),
                            "/fines",
                            false,
                            Optional.of(kept)))))
        .isEqualTo("unknown-method");
    cashier.methods.forget(MANAGER, kept);
    assertThat(methods()).isEmpty();
    assertThat(Problems.code(() -> order(false, Optional.of(kept)))).isEqualTo("unknown-method");
    assertThat(Problems.kind(() -> cashier.methods.forget(MANAGER, kept)))
        .isEqualTo(ProblemKind.NOT_FOUND);
  }

  private PaymentMethodId kept() {
    answer(order(true, Optional.empty()), Outcome.PROCESSED, "", TOKEN);
    return methods().get(0).id();
  }

  private List<PaymentMethod> methods() {
    return cashier.methods.ofCompany(MANAGER, COMPANY);
  }

  private Payment order(boolean save, Optional<PaymentMethodId> method) {
    return cashier.payments.order(
        MANAGER,
        new NewPayment(
            COMPANY,
            "fines",
            Cashier.wanted(100).lines(),
            Optional.empty(),
            "/fines",
            save,
            method));
  }

  /** A field of the last charge command. */
  private String command(String field) {
    List<CloudEvent> charges = cashier.sent(GatewayContract.CHARGE);
    return charges.get(charges.size() - 1).data().path(field).asText();
  }

  private void answer(Payment payment, Outcome outcome, String reason, String token) {
    cashier.answer(
        GatewayContract.PAYMENT,
        new PaymentAnswer(
            payment.id().value(),
            payment.gateway(),
            outcome,
            "ref-" + payment.number(),
            payment.total().kopecks(),
            0,
            outcome == Outcome.PENDING ? "https://pay.example/1" : "",
            reason,
            "command",
            token,
            token.isEmpty() ? "" : "Bank card *4477"));
  }
}
