package online.arval.cabinet.fleet.web.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** When an assignment ends. */
@Schema(name = "AssignmentEnd")
public record AssignmentEnd(@Schema(description = "Now when absent") Instant at) {}
