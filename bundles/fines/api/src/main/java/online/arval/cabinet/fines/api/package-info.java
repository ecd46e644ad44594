/**
 * Traffic fines of the fleet: what is owed, until when at a discount, by whom it was caused, and
 * how it is paid. Every method takes the {@link online.arval.cabinet.platform.model.Caller} first
 * and decides by it: what belongs to a foreign company does not exist for the caller (problem
 * {@code not-found}); a driver sees the fines attributed to them, where the company allows it.
 */
@Export
@Version("1.2.0")
package online.arval.cabinet.fines.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
