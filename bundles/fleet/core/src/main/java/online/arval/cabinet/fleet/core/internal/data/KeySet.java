package online.arval.cabinet.fleet.core.internal.data;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import online.arval.cabinet.fleet.api.SortOrder;
import online.arval.cabinet.platform.model.Cursor;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.PageRequest;
import online.arval.cabinet.platform.model.ProblemException;

/**
 * Pages a list by its sort keys. No key may be null, the last one must be unique. The cursor names
 * the sort, so that one made for another sort is refused instead of giving a wrong page.
 *
 * @param name stable name of the sort
 */
public record KeySet(String name, List<Key> keys, SortOrder order) {

  /** How a key's value is written into a cursor. */
  public enum Type {
    TEXT,
    NUMBER,
    DAY
  }

  /** An expression of the query. */
  public record Key(String expression, Type type) {}

  private record Row<T>(T item, String cursor) {}

  /**
   * Runs the list.
   *
   * @param select the columns, without {@code select}
   * @param from from {@code from} to the end of {@code where}
   */
  public <T> Page<T> page(
      EntityManager em,
      String select,
      SqlText from,
      PageRequest request,
      SqlText.RowMapper<T> mapper) {
    SqlText sql = SqlText.of("select " + select + keyColumns() + " ").add(from);
    request.cursor().ifPresent(cursor -> after(sql, cursor));
    sql.add(" order by " + expressions(", ", " " + order.name()));
    sql.add(" fetch first " + (request.limit() + 1) + " rows only");
    List<Row<T>> rows = sql.list(em, row -> new Row<>(mapper.map(row), cursor(row)));
    boolean more = rows.size() > request.limit();
    List<Row<T>> shown = more ? rows.subList(0, request.limit()) : rows;
    OptionalLong total =
        request.withTotal()
            ? OptionalLong.of(SqlText.of("select count(*) ").add(from).number(em))
            : OptionalLong.empty();
    return new Page<>(
        shown.stream().map(Row::item).toList(),
        more ? Optional.of(shown.get(shown.size() - 1).cursor()) : Optional.empty(),
        total);
  }

  private String keyColumns() {
    StringBuilder columns = new StringBuilder();
    for (int i = 0; i < keys.size(); i++) {
      columns.append(", ").append(keys.get(i).expression()).append(" as key_").append(i);
    }
    return columns.toString();
  }

  private String expressions(String separator, String suffix) {
    return keys.stream()
        .map(key -> key.expression() + suffix)
        .collect(Collectors.joining(separator));
  }

  private void after(SqlText sql, String cursor) {
    List<String> values = Cursor.parse(cursor, keys.size() + 1);
    if (!values.get(0).equals(sortName())) {
      throw badCursor();
    }
    List<Object> typed = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      typed.add(typed(values.get(i + 1), keys.get(i).type()));
    }
    String marks = keys.stream().map(key -> "?").collect(Collectors.joining(", "));
    String comparison = order == SortOrder.ASC ? ") > (" : ") < (";
    sql.and("(" + expressions(", ", "") + comparison + marks + ")", typed.toArray());
  }

  private String cursor(ResultSet row) throws SQLException {
    String[] values = new String[keys.size() + 1];
    values[0] = sortName();
    for (int i = 0; i < keys.size(); i++) {
      values[i + 1] = row.getString("key_" + i);
    }
    return Cursor.of(values);
  }

  private String sortName() {
    return name + ":" + order;
  }

  private static Object typed(String value, Type type) {
    try {
      return switch (type) {
        case TEXT -> value;
        case NUMBER -> Long.parseLong(value);
        case DAY -> LocalDate.parse(value);
      };
    } catch (NumberFormatException | DateTimeException forged) {
      throw badCursor();
    }
  }

  private static ProblemException badCursor() {
    return ProblemException.invalid(
        "cursor", "invalid-cursor", "is not a cursor of this list; start from the first page");
  }
}
