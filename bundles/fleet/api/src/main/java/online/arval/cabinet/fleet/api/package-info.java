/**
 * Client companies, leasing contracts, vehicles, drivers and who drives what. Every method takes
 * the {@link online.arval.cabinet.platform.model.Caller} first and decides by it: what belongs to a
 * foreign company does not exist for the caller (problem {@code not-found}); what exists but may
 * not be done is {@code forbidden}.
 */
@Export
@Version("1.3.0")
package online.arval.cabinet.fleet.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
