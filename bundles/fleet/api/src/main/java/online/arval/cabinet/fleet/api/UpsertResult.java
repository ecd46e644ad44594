package online.arval.cabinet.fleet.api;

import java.util.List;
import java.util.Optional;
import online.arval.cabinet.platform.model.FieldError;

/**
 * What became of one row of a batch.
 *
 * @param index position in the batch, from 0
 * @param externalId as given
 * @param id identifier in the cabinet; absent when the row failed
 * @param errors what is wrong; empty unless it failed
 */
public record UpsertResult(
    int index, String externalId, Outcome outcome, Optional<String> id, List<FieldError> errors) {
  /** What was done. */
  public enum Outcome {
    CREATED,
    UPDATED,
    /** All values were so already; nothing was written and no event sent. */
    UNCHANGED,
    /** Nothing of this row was written. */
    FAILED
  }

  public UpsertResult {
    errors = List.copyOf(errors);
  }
}
