package online.arval.cabinet.fines.web.internal.soap;

import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import online.arval.cabinet.platform.soap.CabinetFault;

/** Fines for partners: what is owed, what paying costs now, and paying it. Sums are kopecks. */
@WebService(name = "FinesPort", targetNamespace = FinesPort.NAMESPACE)
public interface FinesPort {
  /** XML namespace of the service and its types. */
  String NAMESPACE = "urn:arval:cabinet:fines:v1";

  @WebMethod
  @WebResult(name = "page", targetNamespace = NAMESPACE)
  FinePage listFines(@WebParam(name = "filter", targetNamespace = NAMESPACE) FineFilter filter)
      throws CabinetFault;

  @WebMethod
  @WebResult(name = "fine", targetNamespace = NAMESPACE)
  FineRecord getFine(@WebParam(name = "fineId", targetNamespace = NAMESPACE) String fineId)
      throws CabinetFault;

  @WebMethod
  @WebResult(name = "quote", targetNamespace = NAMESPACE)
  QuoteRecord quoteFines(@WebParam(name = "fines", targetNamespace = NAMESPACE) FineList fines)
      throws CabinetFault;

  @WebMethod
  @WebResult(name = "payment", targetNamespace = NAMESPACE)
  PaymentRecord payFines(@WebParam(name = "order", targetNamespace = NAMESPACE) PaymentOrder order)
      throws CabinetFault;

  @WebMethod
  @WebResult(name = "payment", targetNamespace = NAMESPACE)
  PaymentRecord getPayment(
      @WebParam(name = "paymentId", targetNamespace = NAMESPACE) String paymentId)
      throws CabinetFault;
}
