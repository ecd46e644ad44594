/**
 * The one HTTP entrance. Whatever answers HTTP registers a {@link jakarta.servlet.Servlet} service
 * with the property {@link GateConstants#PREFIX} and declares the same prefix in its bundle
 * manifest.
 */
@Export
@Version("1.0.0")
package online.arval.cabinet.platform.gate;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
