package online.arval.cabinet.itests.system.faces;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import online.arval.cabinet.itests.support.Api;

/**
 * The things of one company, by the names that operations give them.
 *
 * @param ids one thing per name of a parameter, such as {@code vehicleId}
 * @param all everything that tells one of its rows from those of others: ids, VINs, numbers
 */
record CompanyThings(JsonNode company, Map<String, String> ids, Set<String> all) {
  static CompanyThings of(Demo demo, int number, String manager) {
    JsonNode company = demo.company(number);
    Api api = demo.as("account");
    String own = "?limit=500&companyId=" + company.path("id").asText();
    Set<String> all = new LinkedHashSet<>(Set.of(company.path("id").asText()));
    JsonNode vehicles = api.get("/api/v1/fleet/vehicles" + own).expect(200).json().path("items");
    JsonNode drivers = api.get("/api/v1/fleet/drivers" + own).expect(200).json().path("items");
    JsonNode contracts = api.get("/api/v1/fleet/contracts" + own).expect(200).json().path("items");
    for (JsonNode items : new JsonNode[] {vehicles, drivers, contracts}) {
      assertThat(items).isNotEmpty();
      items.forEach(item -> all.add(item.path("id").asText()));
    }
    vehicles.forEach(vehicle -> all.add(vehicle.path("vin").asText()));
    JsonNode assignment = assignment(api, vehicles);
    demo.fines(company)
        .forEach(fine -> all.addAll(List.of(fine.path("id").asText(), fine.path("uin").asText())));
    Map<String, String> ids = new HashMap<>();
    ids.put("companyId", company.path("id").asText());
    ids.put("vehicleId", assignment.path("vehicleId").asText());
    ids.put("driverId", assignment.path("driverId").asText());
    ids.put("assignmentId", assignment.path("id").asText());
    ids.put("contractId", contracts.get(0).path("id").asText());
    ids.put("sessionId", session(demo.as(manager)));
    ids.put("fineId", demo.fines(company).get(0).path("id").asText());
    ids.put("paymentId", demo.payment(company, manager).path("id").asText());
    all.addAll(ids.values());
    ids.put("reconciliationId", demo.reconciliation().path("id").asText());
    return new CompanyThings(company, ids, all);
  }

  /** A card that is kept for it too; that takes one of its unpaid fines. */
  CompanyThings withMethod(Demo demo, String manager) {
    String method = demo.method(company, manager).path("id").asText();
    ids.put("methodId", method);
    all.add(method);
    return this;
  }

  private static JsonNode assignment(Api api, JsonNode vehicles) {
    for (JsonNode vehicle : vehicles) {
      if (vehicle.has("driver") || vehicle.has("driverId")) {
        JsonNode list =
            api.get("/api/v1/fleet/vehicles/" + vehicle.path("id").asText() + "/assignments")
                .expect(200)
                .json();
        for (JsonNode assignment : list.isArray() ? list : list.path("items")) {
          if (!assignment.has("to")) {
            return assignment;
          }
        }
      }
    }
    throw new AssertionError("no vehicle of the company is assigned");
  }

  private static String session(Api api) {
    return OpenApi.stream(api.get("/api/v1/sessions").expect(200).json().path("items"))
        .filter(session -> session.path("current").asBoolean())
        .findFirst()
        .orElseThrow()
        .path("id")
        .asText();
  }

  /** The thing that a parameter of the operation names; empty when nobody has said what it is. */
  Optional<String> id(String path, String parameter) {
    boolean session = path.startsWith("/api/v1/sessions/") && parameter.equals("id");
    return Optional.ofNullable(ids.get(session ? "sessionId" : parameter));
  }
}
