/**
 * What a gateway connector and the payments say to each other. A connector is any program, in any
 * language, that consumes the commands queue of its gateway and answers to the answers queue; these
 * records are the data of those CloudEvents.
 */
@Export
@Version("1.1.0")
package online.arval.cabinet.payments.api.gateway;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
