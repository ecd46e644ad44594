package online.arval.cabinet.fines.core.internal.rules;

import online.arval.cabinet.fleet.api.DriverId;
import online.arval.cabinet.platform.model.CompanyId;

/** Whose fines a caller may see. */
public sealed interface Scope {
  /** Those of every company. */
  record Everything() implements Scope {}

  /** Those of one company. */
  record OfCompany(CompanyId company) implements Scope {}

  /** Those attributed to one driver of a company. */
  record OfDriver(CompanyId company, DriverId driver) implements Scope {}

  /** Nothing; it is as if there were none. */
  record Nothing() implements Scope {}
}
