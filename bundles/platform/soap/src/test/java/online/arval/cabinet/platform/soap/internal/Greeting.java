package online.arval.cabinet.platform.soap.internal;

import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import online.arval.cabinet.platform.soap.CabinetFault;

/** A service for the tests. */
@WebService(name = "Greeting", targetNamespace = "urn:test:greeting:v1")
public interface Greeting {
  @WebMethod
  @WebResult(name = "greeting")
  String greet(@WebParam(name = "name") String name) throws CabinetFault;

  @WebMethod(action = "urn:test:greeting:v1/weigh")
  @WebResult(name = "bytes")
  int weigh(@WebParam(name = "parcel") byte[] parcel) throws CabinetFault;
}
