/**
 * Publishes JAX-RS applications. A feature registers a {@link jakarta.ws.rs.core.Application} with
 * the property {@link RestConstants#FEATURE}.
 */
@Export
@Version("1.1.0")
package online.arval.cabinet.platform.rest;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
