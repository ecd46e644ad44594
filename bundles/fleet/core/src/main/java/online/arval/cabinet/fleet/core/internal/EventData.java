package online.arval.cabinet.fleet.core.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import online.arval.cabinet.fleet.api.FleetEvents.Change;
import online.arval.cabinet.fleet.core.internal.data.StoredAssignment;
import online.arval.cabinet.fleet.core.internal.data.StoredContract;
import online.arval.cabinet.fleet.core.internal.data.StoredDriver;
import online.arval.cabinet.fleet.core.internal.data.StoredVehicle;
import online.arval.cabinet.fleet.core.internal.rules.ContractData;
import online.arval.cabinet.fleet.core.internal.rules.VehicleData;

/**
 * Payloads of the fleet's events, in the shape of the records in {@code FleetEvents}. Written by
 * hand, not by a mapper: a mapper's shared caches would keep this bundle's classes after an update.
 */
final class EventData {
  private EventData() {}

  static ObjectNode of(Change change, StoredVehicle vehicle, long version) {
    VehicleData data = vehicle.data();
    return start(change)
        .put("vehicleId", vehicle.id())
        .put("companyId", vehicle.company().value())
        .put("plate", data.plate())
        .put("vin", data.vin())
        .put("sts", data.sts())
        .put("status", data.status().name())
        .put("contractId", data.contractId())
        .put("version", version);
  }

  static ObjectNode of(Change change, StoredDriver driver, long version) {
    return start(change)
        .put("driverId", driver.id())
        .put("companyId", driver.company().value())
        .put("status", driver.data().status().name())
        .put("version", version);
  }

  static ObjectNode of(Change change, StoredAssignment assignment) {
    return start(change)
        .put("assignmentId", assignment.id())
        .put("companyId", assignment.company().value())
        .put("vehicleId", assignment.vehicleId())
        .put("driverId", assignment.driverId())
        .put("from", assignment.from().toString())
        .put("to", assignment.to().map(Instant::toString).orElse(""));
  }

  static ObjectNode of(Change change, StoredContract contract, long version) {
    ContractData data = contract.data();
    return start(change)
        .put("contractId", contract.id())
        .put("companyId", contract.company().value())
        .put("number", data.number())
        .put("start", data.start().toString())
        .put("end", data.end().toString())
        .put("monthlyPaymentKopecks", data.monthlyPayment().kopecks())
        .put("status", data.status().name())
        .put("version", version);
  }

  private static ObjectNode start(Change change) {
    return JsonNodeFactory.instance.objectNode().put("change", change.name());
  }
}
