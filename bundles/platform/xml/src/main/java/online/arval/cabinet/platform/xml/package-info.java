/**
 * XML of outside systems: read piece by piece without document types, entities and surprises of
 * size; written without building a tree. Pure Java on the JDK's own parsers, so that no other
 * parser in the container changes the behaviour.
 */
@Export
@Version("1.0.0")
package online.arval.cabinet.platform.xml;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
