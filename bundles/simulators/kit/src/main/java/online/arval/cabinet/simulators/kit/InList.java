package online.arval.cabinet.simulators.kit;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;

/** The predicate {@code IN (…)}, for which H2 uses an index, as it does not for {@code = ANY}. */
public final class InList {
  private InList() {}

  /** With a parameter for each value; without any it holds for nothing. */
  public static String of(Collection<?> values) {
    return values.isEmpty()
        ? "IN (NULL)"
        : "IN (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
  }

  /** Sets the values from this parameter on; the number of the parameter that follows. */
  public static int bind(PreparedStatement statement, int first, Collection<String> values)
      throws SQLException {
    int parameter = first;
    for (String value : values) {
      statement.setString(parameter++, value);
    }
    return parameter;
  }
}
