package online.arval.cabinet.benchmarks.yardstick;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.sql.DataSource;

/**
 * The first page of a company's vehicles: the statement, the columns and the JSON of the cabinet.
 */
final class ListServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final String SQL =
      "select v.id, v.company_id, v.plate, v.vin, v.sts, v.brand, v.model, v.built_year, v.color,"
          + " v.category, v.status, c.id, c.number, c.end_on, d.id, d.full_name, v.mileage_km,"
          + " v.mileage_on, v.external_id, v.version, v.plate_sort"
          + " from fleet_vehicle v"
          + " left join fleet_contract c on c.id = v.contract_id"
          + " left join fleet_assignment a on a.vehicle_id = v.id and a.from_at <= ?"
          + " and (a.to_at is null or a.to_at > ?)"
          + " left join fleet_driver d on d.id = a.driver_id"
          + " where v.company_id = ? order by v.plate_sort, v.id fetch first 51 rows only";

  private final transient DataSource pool;
  private final String company;
  private final transient ObjectMapper json = new ObjectMapper();

  ListServlet(DataSource pool, String company) {
    this.pool = pool;
    this.company = company;
  }

  private record Page(List<VehicleRow> items, String next) {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    byte[] body;
    try {
      body = json.writeValueAsBytes(page());
    } catch (SQLException e) {
      throw new ServletException(e);
    }
    response.setContentType("application/json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private Page page() throws SQLException {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement(SQL)) {
      statement.setObject(1, now);
      statement.setObject(2, now);
      statement.setString(3, company);
      try (ResultSet row = statement.executeQuery()) {
        List<VehicleRow> items = new ArrayList<>();
        String next = null;
        while (row.next()) {
          if (items.size() == 50) {
            return new Page(items, next);
          }
          items.add(VehicleRow.of(row));
          next = cursor(row);
        }
        return new Page(items, null);
      }
    }
  }

  private static String cursor(ResultSet row) throws SQLException {
    String text = "PLATE:ASC\n" + row.getString(21) + "\n" + row.getString(1);
    return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
