/**
 * Publishes JAX-WS endpoints. A feature registers its endpoint object as a {@link SoapEndpoint};
 * its operations declare {@link CabinetFault}.
 */
@Export
@Version("1.0.0")
package online.arval.cabinet.platform.soap;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
