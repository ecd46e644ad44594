/**
 * What a message's data must look like: the published JSON Schemas of the event types, read once,
 * and exact reading of what fits them.
 */
@Export
@Version("1.0.0")
package online.arval.cabinet.platform.messaging.schema;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
