package online.arval.cabinet.fleet.core.internal;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.persistence.sql.SqlText;

/**
 * Looks up in one statement whether unique values belong to another row. The unique constraints
 * stay the last word; this gives the caller the reason.
 */
final class Taken {
  private final String table;
  private final String ownId;
  private final SqlText sql = new SqlText();
  private boolean any;

  Taken(String table, String ownId) {
    this.table = table;
    this.ownId = ownId;
  }

  /** Also checks this; {@code code} is the problem's code when the condition finds another row. */
  Taken by(String code, String condition, Object... values) {
    sql.add(
        (any ? " union all " : "") + "select '" + code + "' from " + table + " where id <> ? and ",
        ownId);
    sql.add(condition, values);
    any = true;
    return this;
  }

  /** Refuses when anything is taken. */
  void check(EntityManager em) {
    if (!any) {
      return;
    }
    em.flush();
    Optional<String> code = sql.first(em, row -> row.getString(1));
    code.ifPresent(
        taken -> {
          throw ProblemException.conflict(
              taken, "The " + taken.replace("-taken", "") + " is in use by another record.");
        });
  }
}
