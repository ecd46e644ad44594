/** Who asks, and how they prove it: sessions, partner tokens, sign-in. */
@Export
@Version("1.2.0")
package online.arval.cabinet.platform.security;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
