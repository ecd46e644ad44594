package online.arval.cabinet.platform.soap.internal;

import jakarta.jws.WebService;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.soap.SoapCaller;

/** Greets, or fails as the name tells it to. */
@WebService(
    endpointInterface = "online.arval.cabinet.platform.soap.internal.Greeting",
    serviceName = "GreetingService",
    portName = "GreetingPort",
    targetNamespace = "urn:test:greeting:v1")
public class GreetingService implements Greeting {
  @Override
  public String greet(String name) {
    return switch (name) {
      case "wrong" -> throw ProblemException.invalid("name", "wrong-name", "must not be wrong");
      case "unspeakable" -> "Hello \uffff\u0001 \ud83d\ude97 \ud83d!";
      case "broken" -> throw new IllegalStateException("secret of our insides");
      default -> "Hello " + name + " from " + SoapCaller.current().principal();
    };
  }

  @Override
  public int weigh(byte[] parcel) {
    return parcel.length;
  }
}
