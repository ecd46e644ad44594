package online.arval.cabinet.benchmarks.probe.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import online.arval.cabinet.platform.messaging.CloudEvent;

/** The messages of both sides: an event like those of the fleet. */
final class Payload {
  static final String TYPE = "online.arval.cabinet.bench.vehicle.changed.v1";

  private Payload() {}

  static CloudEvent event() {
    ObjectNode data = data();
    return new CloudEvent(
        UUID.randomUUID().toString(),
        URI.create("/cabinet/bench"),
        TYPE,
        Optional.of(data.path("vehicleId").asText()),
        Instant.now(),
        Optional.empty(),
        Optional.of("bench-correlation"),
        data);
  }

  /** The same as it goes over the broker. */
  static String text() {
    ObjectNode data = data();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("specversion", "1.0");
    json.put("id", UUID.randomUUID().toString());
    json.put("source", "/cabinet/bench");
    json.put("type", TYPE);
    json.put("subject", data.path("vehicleId").asText());
    json.put("time", Instant.now().toString());
    json.put("correlationid", "bench-correlation");
    json.put("datacontenttype", "application/json");
    json.set("data", data);
    return json.toString();
  }

  private static ObjectNode data() {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.put("vehicleId", UUID.randomUUID().toString());
    data.put("companyId", "0193d5a0-7c1e-7000-8000-000000000001");
    data.put("contractId", "0193d5a0-7c1e-7000-8000-000000000002");
    data.put("vin", "XTAGFL110NY000001");
    data.put("plate", "А123ВС77");
    data.put("brand", "LADA");
    data.put("model", "Vesta");
    data.put("status", "ACTIVE");
    data.put("version", 7);
    return data;
  }
}
