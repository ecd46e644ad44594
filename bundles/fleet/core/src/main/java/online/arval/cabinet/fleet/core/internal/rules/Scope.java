package online.arval.cabinet.fleet.core.internal.rules;

import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.UserId;

/** Whose things a caller may see. */
public sealed interface Scope {
  /** Whether everything in it belongs to one company. */
  default boolean ofOneCompany() {
    return this instanceof OfCompany || this instanceof OfDriver;
  }

  /** Those of every company. */
  record Everything() implements Scope {}

  /** Those of one company. */
  record OfCompany(CompanyId company) implements Scope {}

  /** Only what concerns the driver that this person is, in one company. */
  record OfDriver(CompanyId company, UserId user) implements Scope {}

  /** Nothing; it is as if there were none. */
  record Nothing() implements Scope {}
}
