package online.arval.cabinet.fleet.web.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import online.arval.cabinet.fleet.api.Assignment;
import online.arval.cabinet.platform.model.Page;

/** That a driver has a vehicle for some time. */
@Schema(name = "Assignment")
public record AssignmentJson(
    String id,
    String companyId,
    String vehicleId,
    @Schema(description = "Plate, or the VIN until there is a plate") String vehicleLabel,
    String driverId,
    String driverName,
    @Schema(description = "First moment") Instant from,
    @Schema(description = "The moment after the last; absent while it is open")
        Optional<Instant> to) {

  static AssignmentJson of(Assignment assignment) {
    return new AssignmentJson(
        assignment.id().value(),
        assignment.companyId().value(),
        assignment.vehicleId().value(),
        assignment.vehicleLabel(),
        assignment.driverId().value(),
        assignment.driverName(),
        assignment.from(),
        assignment.to());
  }

  /** A whole list as its only page. */
  static Page<AssignmentJson> page(List<Assignment> assignments) {
    return new Page<>(
        assignments.stream().map(AssignmentJson::of).toList(),
        Optional.empty(),
        OptionalLong.of(assignments.size()));
  }
}
