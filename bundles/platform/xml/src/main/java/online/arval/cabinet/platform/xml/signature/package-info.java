/** Enveloped-by-reference XML signatures (XML-DSig): one signed element, one reference to it. */
@Export
@Version("1.0.0")
package online.arval.cabinet.platform.xml.signature;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
