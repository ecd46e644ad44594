package online.arval.cabinet.fines.web.internal.soap;

import jakarta.jws.WebService;
import online.arval.cabinet.fines.api.FineId;
import online.arval.cabinet.fines.api.FinePayment;
import online.arval.cabinet.fines.api.Fines;
import online.arval.cabinet.fines.web.internal.PaymentOrders;
import online.arval.cabinet.payments.api.PaymentId;
import online.arval.cabinet.payments.api.Payments;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.PageRequest;
import online.arval.cabinet.platform.rest.Body;
import online.arval.cabinet.platform.rest.Input;
import online.arval.cabinet.platform.soap.SoapCaller;

/** Serves {@link FinesPort} from the core, as whoever calls. */
@WebService(
    endpointInterface = "online.arval.cabinet.fines.web.internal.soap.FinesPort",
    serviceName = "FinesService",
    portName = "FinesPort",
    targetNamespace = FinesPort.NAMESPACE)
public class FinesService implements FinesPort {
  private final Fines fines;
  private final Payments payments;

  FinesService(Fines fines, Payments payments) {
    this.fines = fines;
    this.payments = payments;
  }

  @Override
  public FinePage listFines(FineFilter filterOrNull) {
    Caller caller = SoapCaller.current();
    FineFilter filter = filterOrNull == null ? new FineFilter() : filterOrNull;
    int limit = WholeNumber.small("limit", filter.limit).orElse(PageRequest.DEFAULT_LIMIT);
    PageRequest page = new PageRequest(limit, Input.optional(filter.cursor), false);
    return SoapMapper.page(fines.find(caller, SoapMapper.query(caller, filter), page));
  }

  @Override
  public FineRecord getFine(String fineId) {
    FineId id = new FineId(Input.required("fineId", fineId));
    return SoapMapper.fine(fines.get(SoapCaller.current(), id));
  }

  @Override
  public QuoteRecord quoteFines(FineList fineListOrNull) {
    FineList wanted = fineListOrNull == null ? new FineList() : fineListOrNull;
    return SoapMapper.quote(fines.quote(SoapCaller.current(), PaymentOrders.fines(wanted.fineIds)));
  }

  /** An order sent twice is refused the second time, as its fines are being paid. */
  @Override
  public PaymentRecord payFines(PaymentOrder orderOrNull) {
    PaymentOrder wanted = Body.required("order", orderOrNull);
    Long total = WholeNumber.read("expectedTotalKopecks", wanted.expectedTotalKopecks).orElse(null);
    FinePayment order =
        PaymentOrders.read(
            wanted.fineIds,
            Body.required("expectedTotalKopecks", total),
            wanted.gateway,
            wanted.returnPath);
    return SoapMapper.payment(fines.pay(SoapCaller.current(), order));
  }

  @Override
  public PaymentRecord getPayment(String paymentId) {
    PaymentId id = new PaymentId(Input.required("paymentId", paymentId));
    return SoapMapper.payment(payments.get(SoapCaller.current(), id));
  }
}
