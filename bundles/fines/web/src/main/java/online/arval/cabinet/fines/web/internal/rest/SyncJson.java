package online.arval.cabinet.fines.web.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import online.arval.cabinet.fines.api.SyncState;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.rest.Input;

/** How far a registry has been read for a company. */
@Schema(name = "FineSync")
public record SyncJson(
    String companyId,
    String registry,
    @Schema(description = "Whether it is being read now") boolean running,
    Optional<Instant> startedAt,
    @Schema(description = "When it was last read to the end") Optional<Instant> finishedAt,
    @Schema(description = "Charges of the last run") long received,
    @Schema(description = "Of these new or other than before") long changed,
    @Schema(description = "Why the last run did not end well") Optional<String> problem) {

  static SyncJson of(SyncState state) {
    return new SyncJson(
        state.company().value(),
        state.registry(),
        state.running(),
        state.startedAt(),
        state.finishedAt(),
        state.received(),
        state.changed(),
        Input.optional(state.problem()));
  }

  /** A whole list as its only page. */
  static Page<SyncJson> page(List<SyncState> states) {
    return new Page<>(
        states.stream().map(SyncJson::of).toList(),
        Optional.empty(),
        OptionalLong.of(states.size()));
  }
}
