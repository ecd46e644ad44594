package online.arval.cabinet.fines.api;

import java.time.Instant;
import java.util.Optional;
import online.arval.cabinet.platform.model.CompanyId;

/**
 * How far a registry has been read for a company.
 *
 * @param running whether it is being read now
 * @param finishedAt when it was last read to the end
 * @param received charges of the last run
 * @param changed of these new or other than before
 * @param problem why the last run did not end well; empty when it did
 */
public record SyncState(
    CompanyId company,
    String registry,
    boolean running,
    Optional<Instant> startedAt,
    Optional<Instant> finishedAt,
    long received,
    long changed,
    String problem) {}
