/** Argon2 for bundles that are replaced while the system runs. */
@org.osgi.annotation.versioning.Version("1.0.0")
@org.osgi.annotation.bundle.Export
package online.arval.cabinet.runtime.password4j;
