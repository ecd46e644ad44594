/**
 * What the console commands of all bundles share: how they refuse, how they read what was typed.
 */
@Export
@Version("1.0.0")
package online.arval.cabinet.platform.operations.console;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
