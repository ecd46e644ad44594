/**
 * Payments: what is to be paid, by which gateway, and what became of it. Every method takes the
 * {@link online.arval.cabinet.platform.model.Caller} first and decides by it: what belongs to a
 * foreign company does not exist for the caller (problem {@code not-found}).
 */
@Export
@Version("1.1.0")
package online.arval.cabinet.payments.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
