package online.arval.cabinet.itests.system.swap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import online.arval.cabinet.itests.support.Api;
import online.arval.cabinet.itests.support.LoadGenerator.Call;

/**
 * What the fleet's users and the lessor's back office send, one kind after another: of twenty
 * requests eight lists, five vehicles, three new drivers with an idempotency key, two changes of a
 * vehicle, two SOAP calls. Each is checked for what it brings, not only for its status.
 */
final class FleetTraffic implements Supplier<Call> {
  private static final String VEHICLES = "/api/v1/fleet/vehicles";
  private static final String[] TURN = {
    "list", "get", "list", "post", "list", "soap", "get", "list", "put", "list",
    "get", "post", "list", "get", "list", "put", "post", "get", "list", "soap"
  };
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String base;
  private final Map<String, String> person;
  private final Map<String, String> partner;
  private final List<JsonNode> vehicles;

  /** Part of the name of every driver this traffic makes. */
  private final String mark = "Нагрузкин" + UUID.randomUUID().toString().substring(0, 8);

  private int sent;

  FleetTraffic(String base, Api signedIn, Api backOffice) {
    this.base = base;
    this.person = signedIn.credentials();
    this.partner = backOffice.credentials();
    this.vehicles = new ArrayList<>();
    signedIn.get(VEHICLES + "?limit=200").expect(200).json().path("items").forEach(vehicles::add);
  }

  /** What the names of the drivers made here have in common. */
  String mark() {
    return mark;
  }

  @Override
  public Call get() {
    int number = sent++;
    JsonNode vehicle = vehicles.get(number % vehicles.size());
    return switch (TURN[number % TURN.length]) {
      case "list" -> list();
      case "get" -> one(vehicle);
      case "post" -> newDriver(number);
      case "put" -> changed(vehicle, number);
      default -> soap(vehicle);
    };
  }

  private Call list() {
    return new Call(
        "list",
        request(VEHICLES + "?limit=50", person).GET().build(),
        answer -> answer.statusCode() == 200 && parsed(answer.body()).path("items").size() == 50);
  }

  private Call one(JsonNode vehicle) {
    String id = vehicle.path("id").asText();
    return new Call(
        "get",
        request(VEHICLES + "/" + id, person).GET().build(),
        answer ->
            answer.statusCode() == 200 && parsed(answer.body()).path("id").asText().equals(id));
  }

  private Call newDriver(int number) {
    String name = mark + " " + number;
    HttpRequest request =
        request("/api/v1/fleet/drivers", person)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.createObjectNode().put("fullName", name).toString()))
            .build();
    return new Call(
        "post",
        request,
        answer ->
            answer.statusCode() == 201
                && parsed(answer.body()).path("fullName").asText().equals(name));
  }

  private Call changed(JsonNode vehicle, int number) {
    String color = "цвет " + number;
    ObjectNode body = JSON.createObjectNode().put("color", color);
    for (String field :
        List.of(
            "companyId",
            "plate",
            "vin",
            "sts",
            "brand",
            "model",
            "year",
            "category",
            "status",
            "externalId")) {
      if (vehicle.has(field)) {
        body.set(field, vehicle.get(field));
      }
    }
    if (vehicle.has("contract")) {
      body.set("contractId", vehicle.path("contract").path("id"));
    }
    HttpRequest request =
        request(VEHICLES + "/" + vehicle.path("id").asText(), partner)
            .header("If-Match", "*")
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body.toString()))
            .build();
    return new Call(
        "put",
        request,
        answer ->
            answer.statusCode() == 200
                && parsed(answer.body()).path("color").asText().equals(color));
  }

  private Call soap(JsonNode vehicle) {
    String envelope =
        """
        <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Header>
        <wsse:Security soap:mustUnderstand="1"
          xmlns:wsse="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd">
        <wsse:UsernameToken><wsse:Username>erp</wsse:Username><wsse:Password
          Type="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText"
          >erp-demo-secret</wsse:Password></wsse:UsernameToken></wsse:Security></soap:Header>
        <soap:Body><f:getVehicle xmlns:f="urn:arval:cabinet:fleet:v1"><f:vehicleId>%s</f:vehicleId></f:getVehicle>
        </soap:Body></soap:Envelope>"""
            .formatted(vehicle.path("id").asText());
    HttpRequest request =
        request("/soap/v1/FleetService", Map.of())
            .header("Content-Type", "text/xml; charset=utf-8")
            .header("SOAPAction", "\"\"")
            .POST(BodyPublishers.ofString(envelope))
            .build();
    return new Call(
        "soap",
        request,
        answer ->
            answer.statusCode() == 200 && answer.body().contains(vehicle.path("vin").asText()));
  }

  private HttpRequest.Builder request(String path, Map<String, String> credentials) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(80));
    credentials.forEach(request::header);
    return request;
  }

  private static JsonNode parsed(String body) {
    try {
      return JSON.readTree(body);
    } catch (com.fasterxml.jackson.core.JsonProcessingException notJson) {
      return JSON.createObjectNode();
    }
  }
}
