package online.arval.cabinet.fines.core.internal.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import online.arval.cabinet.platform.model.Page;
import org.apache.karaf.shell.support.table.Col;
import org.apache.karaf.shell.support.table.ShellTable;

/** A list as a table for people or as JSON for scripts: the same columns, named once. */
final class Shown<T> {
  private final Map<String, Function<T, Object>> columns = new LinkedHashMap<>();

  /** Adds a column; the value is text, a number, or an Optional of them. */
  Shown<T> column(String name, Function<T, Object> value) {
    columns.put(name, value);
    return this;
  }

  void print(Page<T> page, boolean json, PrintStream out) {
    if (json) {
      out.println(json(page).toPrettyString());
      return;
    }
    ShellTable table = new ShellTable();
    table.forceAscii().emptyTableText("Nothing fits.");
    columns.keySet().forEach(name -> table.column(new Col(name)));
    for (T item : page.items()) {
      List<Object> cells = new ArrayList<>();
      columns.values().forEach(value -> cells.add(text(value.apply(item))));
      table.addRow().addContent(cells);
    }
    table.print(out);
    page.total().ifPresent(total -> out.println(page.items().size() + " of " + total));
    page.next().ifPresent(cursor -> out.println("More with --cursor " + cursor));
  }

  private ObjectNode json(Page<T> page) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ArrayNode items = root.putArray("items");
    for (T item : page.items()) {
      ObjectNode node = items.addObject();
      columns.forEach((name, value) -> put(node, name, value.apply(item)));
    }
    page.total().ifPresent(total -> root.put("total", total));
    page.next().ifPresent(cursor -> root.put("next", cursor));
    return root;
  }

  private static void put(ObjectNode node, String name, Object value) {
    Object plain = value instanceof Optional<?> optional ? optional.orElse(null) : value;
    if (plain instanceof Long number) {
      node.put(name, number);
    } else if (plain instanceof Integer number) {
      node.put(name, number);
    } else if (plain != null) {
      node.put(name, plain.toString());
    }
  }

  private static String text(Object value) {
    Object plain = value instanceof Optional<?> optional ? optional.orElse(null) : value;
    return plain == null ? "" : plain.toString();
  }
}
