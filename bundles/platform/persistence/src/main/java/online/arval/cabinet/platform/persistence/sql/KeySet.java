package online.arval.cabinet.platform.persistence.sql;

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
import java.util.stream.Stream;
import online.arval.cabinet.platform.model.Cursor;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.PageRequest;
import online.arval.cabinet.platform.model.ProblemException;

/**
 * Pages a list by its sort keys. No key may be null, the last one must be unique. The cursor names
 * the sort, so that one made for another sort is refused instead of giving a wrong page.
 *
 * @param name stable name of the sort
 * @param fixed columns that have one value in the whole list. Ordering by them first changes
 *     nothing but lets H2 walk an index that begins with them, and stop after the page
 */
public record KeySet(String name, List<String> fixed, List<Key> keys, boolean descending) {

  /** Lists that are longer have no total. */
  private static final int MOST_COUNTED = 10_000;

  /** Standing for no day at all, some lists have its last day. */
  private static final int LAST_YEAR = 9999;

  /** How a key's value is written into a cursor. */
  public enum Type {
    TEXT("''"),
    NUMBER("-9223372036854775808"),
    DAY("date '0001-01-01'");

    /** As SQL, not above any value. */
    private final String least;

    Type(String least) {
      this.least = least;
    }
  }

  /** An expression of the query. */
  public record Key(String expression, Type type) {}

  private record Row<T>(T item, String cursor) {}

  /** Of a list with no fixed columns. */
  public KeySet(String name, List<Key> keys, boolean descending) {
    this(name, List.of(), keys, descending);
  }

  /** The same list where these columns have one value each, in the order of an index. */
  public KeySet within(String... columns) {
    return new KeySet(name, List.of(columns), keys, descending);
  }

  /**
   * Runs the list. The total of a list of more than 10,000 is not told: counting a million rows
   * would cost each look at the list more than the page itself.
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
    if (request.cursor().isPresent()) {
      after(sql, request.cursor().get());
    } else if (!fixed.isEmpty() && !descending) {
      Key first = keys.get(0);
      // always true; without it H2 takes the index of the reference and sorts every row
      sql.and(first.expression() + " >= " + first.type().least);
    }
    sql.add(" order by " + ordering());
    sql.add(" fetch first " + (request.limit() + 1) + " rows only");
    List<Row<T>> rows = sql.list(em, row -> new Row<>(mapper.map(row), cursor(row)));
    boolean more = rows.size() > request.limit();
    List<Row<T>> shown = more ? rows.subList(0, request.limit()) : rows;
    OptionalLong total = request.withTotal() ? total(em, from) : OptionalLong.empty();
    return new Page<>(
        shown.stream().map(Row::item).toList(),
        more ? Optional.of(shown.get(shown.size() - 1).cursor()) : Optional.empty(),
        total);
  }

  /** Counted as far as it costs no more than the page itself. */
  private static OptionalLong total(EntityManager em, SqlText from) {
    long counted =
        SqlText.of("select count(*) from (select 1 as one ")
            .add(from)
            .add(" fetch first " + (MOST_COUNTED + 1) + " rows only) counted")
            .number(em);
    return counted > MOST_COUNTED ? OptionalLong.empty() : OptionalLong.of(counted);
  }

  private String keyColumns() {
    StringBuilder columns = new StringBuilder();
    for (int i = 0; i < keys.size(); i++) {
      columns.append(", ").append(keys.get(i).expression()).append(" as key_").append(i);
    }
    return columns.toString();
  }

  private String ordering() {
    return Stream.concat(fixed.stream(), keys.stream().map(Key::expression))
        .map(expression -> expression + " " + order())
        .collect(Collectors.joining(", "));
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
    String expressions = keys.stream().map(Key::expression).collect(Collectors.joining(", "));
    String sign = descending ? "<" : ">";
    // says less than the next condition, and is one that H2 can enter an index by
    sql.and(keys.get(0).expression() + " " + sign + "= ?", typed.get(0));
    sql.and("(" + expressions + ") " + sign + " (" + marks + ")", typed.toArray());
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
    return name + ":" + order();
  }

  private String order() {
    return descending ? "DESC" : "ASC";
  }

  private static Object typed(String value, Type type) {
    try {
      return switch (type) {
        case TEXT -> value;
        case NUMBER -> Long.parseLong(value);
        case DAY -> day(value);
      };
    } catch (NumberFormatException | DateTimeException forged) {
      throw badCursor();
    }
  }

  /** A day that a database can compare: all that rows have, and nobody else's. */
  private static LocalDate day(String value) {
    LocalDate day = LocalDate.parse(value);
    if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
      throw badCursor();
    }
    return day;
  }

  private static ProblemException badCursor() {
    return ProblemException.invalid(
        "cursor", "invalid-cursor", "is not a cursor of this list; start from the first page");
  }
}
