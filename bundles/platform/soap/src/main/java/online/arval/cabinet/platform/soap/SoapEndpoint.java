package online.arval.cabinet.platform.soap;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A JAX-WS service of a feature, registered as an OSGi service by its web bundle, which also
 * declares {@code Provide-Capability: cabinet.gate;prefix="/soap/v1/<Service>"}. Served at {@code
 * /soap/v1/<name>}, WSDL at {@code ?wsdl}. Every call carries WS-Security; the implementor asks
 * {@link SoapCaller#current} who calls.
 */
@ConsumerType
public interface SoapEndpoint {
  /** Name of the service, the last part of its address: {@code FleetService}. */
  String name();

  /** The annotated implementor ({@code @WebService}). */
  Object implementor();
}
