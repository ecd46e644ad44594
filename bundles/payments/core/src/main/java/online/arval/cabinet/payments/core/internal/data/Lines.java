package online.arval.cabinet.payments.core.internal.data;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.payments.api.PaymentLine;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.Uin;
import online.arval.cabinet.platform.persistence.sql.SqlBatch;
import online.arval.cabinet.platform.persistence.sql.SqlText;

/** Table {@code payments_line}: written once, with its payment. */
public final class Lines {
  private record Row(String payment, PaymentLine line) {}

  private Lines() {}

  /** Writes all lines of a new payment. */
  public static void insert(EntityManager em, String payment, List<PaymentLine> lines) {
    SqlBatch batch =
        SqlBatch.of(
            "insert into payments_line (payment_id, position, reference, description, uin, kopecks)"
                + " values (?, ?, ?, ?, ?, ?)");
    for (int i = 0; i < lines.size(); i++) {
      PaymentLine line = lines.get(i);
      batch.row(
          payment,
          i,
          line.reference(),
          line.description(),
          line.uin().map(Uin::value).orElse(""),
          line.amount().kopecks());
    }
    batch.run(em);
  }

  /** Lines of one payment. */
  public static List<PaymentLine> of(EntityManager em, String payment) {
    return of(em, List.of(payment)).getOrDefault(payment, List.of());
  }

  /** Lines by payment, in one query. */
  public static Map<String, List<PaymentLine>> of(EntityManager em, Collection<String> payments) {
    Map<String, List<PaymentLine>> found = new LinkedHashMap<>();
    SqlText.of(
            "select payment_id, reference, description, uin, kopecks from payments_line where 1 = 1")
        .andIn("payment_id", payments)
        .add(" order by payment_id, position")
        .list(em, Lines::map)
        .forEach(
            row -> found.computeIfAbsent(row.payment(), id -> new ArrayList<>()).add(row.line()));
    return found;
  }

  private static Row map(ResultSet row) throws SQLException {
    return new Row(
        row.getString(1),
        new PaymentLine(
            row.getString(2),
            row.getString(3),
            Optional.of(row.getString(4)).filter(text -> !text.isEmpty()).map(Uin::new),
            Money.ofKopecks(row.getLong(5))));
  }
}
