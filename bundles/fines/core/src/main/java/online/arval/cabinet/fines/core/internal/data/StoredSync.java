package online.arval.cabinet.fines.core.internal.data;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import online.arval.cabinet.fines.api.SyncState;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Ids;

/**
 * Row of {@code fines_sync}: how far a registry has been read for a company. All a run needs stands
 * here, so that it goes on wherever a process was killed.
 */
@Entity
@Table(name = "fines_sync")
public class StoredSync extends Stored {
  @Column(name = "company_id")
  private String companyId;

  @Column(name = "registry")
  private String registry;

  @Column(name = "running")
  private boolean running;

  @Column(name = "run_id")
  private String runId;

  @Column(name = "step")
  private long step;

  @Column(name = "phase")
  private String phase = Phase.VEHICLES.name();

  @Column(name = "fleet_page")
  private String fleetPage = "";

  @Column(name = "fleet_next")
  private String fleetNext = "";

  @Column(name = "registry_page")
  private String registryPage = "";

  @Column(name = "asked_at")
  private OffsetDateTime askedAt;

  @Column(name = "again_at")
  private OffsetDateTime againAt;

  @Column(name = "attempts")
  private int attempts;

  @Column(name = "from_time")
  private OffsetDateTime from;

  @Column(name = "to_time")
  private OffsetDateTime to;

  @Column(name = "started_at")
  private OffsetDateTime startedAt;

  @Column(name = "finished_at")
  private OffsetDateTime finishedAt;

  @Column(name = "received")
  private long received;

  @Column(name = "changed")
  private long changed;

  @Column(name = "problem")
  private String problem = "";

  @Column(name = "watermark")
  private OffsetDateTime watermark;

  @Column(name = "next_at")
  private OffsetDateTime nextAt;

  @Column(name = "again")
  private boolean again;

  @Column(name = "again_whole")
  private boolean againWhole;

  /** What is being asked about. */
  public enum Phase {
    VEHICLES,
    ORGANISATION
  }

  protected StoredSync() {}

  /** A registry that has not been read for the company. */
  public StoredSync(CompanyId company, String registry, Instant nextAt, Instant now) {
    super(key(company, registry), now);
    this.companyId = company.value();
    this.registry = registry;
    this.nextAt = utc(nextAt);
  }

  /** Identifier of the row. */
  public static String key(CompanyId company, String registry) {
    return company + ":" + registry;
  }

  public CompanyId company() {
    return new CompanyId(companyId);
  }

  public String registry() {
    return registry;
  }

  public boolean isRunning() {
    return running;
  }

  public Phase phase() {
    return Phase.valueOf(phase);
  }

  /** Cursor of the page of vehicles that is being asked about; empty for the first. */
  public String fleetPage() {
    return fleetPage;
  }

  public String registryPage() {
    return registryPage;
  }

  public int attempts() {
    return attempts;
  }

  /** First moment of what is asked for; everything when empty. */
  public Optional<Instant> from() {
    return Optional.ofNullable(from).map(OffsetDateTime::toInstant);
  }

  public Instant to() {
    return to.toInstant();
  }

  /** Identifier of the request whose answer is awaited. */
  public String requestId() {
    return runId + ":" + step;
  }

  /** Another run is to follow the one under way, however often that is wanted. */
  public void wantAgain(boolean whole, Instant now) {
    again = true;
    againWhole |= whole;
    touch(now);
  }

  /** Whether another run is to follow the one under way. */
  public boolean isWantedAgain() {
    return again;
  }

  /** Whether that one is to read from the beginning. */
  public boolean isWantedWhole() {
    return againWhole;
  }

  /** Begins a run. */
  public void start(boolean whole, Duration overlap, Instant now) {
    running = true;
    again = false;
    againWhole = false;
    runId = Ids.next();
    step = 0;
    phase = Phase.VEHICLES.name();
    fleetPage = "";
    fleetNext = "";
    registryPage = "";
    attempts = 0;
    againAt = null;
    from = whole || watermark == null ? null : utc(watermark.toInstant().minus(overlap));
    to = utc(now);
    startedAt = utc(now);
    received = 0;
    changed = 0;
    problem = "";
    touch(now);
  }

  /** Notes that a question goes out. */
  public void ask(String nextOfFleet, Instant now) {
    step++;
    fleetNext = nextOfFleet;
    askedAt = utc(now);
    againAt = null;
    touch(now);
  }

  /** Notes an answer that held charges. */
  public void took(long receivedMore, long changedMore) {
    received += receivedMore;
    changed += changedMore;
    attempts = 0;
  }

  /** Goes to a page of the registry. */
  public void turnTo(String page) {
    registryPage = page;
  }

  /** Goes to the next vehicles, or past the last of them. */
  public void turnFleet() {
    turnFleet(fleetNext);
  }

  /** Goes to a page of vehicles; past the last one when empty. */
  public void turnFleet(String page) {
    registryPage = "";
    fleetPage = page;
    if (page.isEmpty()) {
      phase = Phase.ORGANISATION.name();
    }
  }

  /** The same question is to be asked later. */
  public void postpone(Instant at, Instant now) {
    attempts++;
    againAt = utc(at);
    touch(now);
  }

  /** Ends the run. */
  public void finish(String why, Instant next, Instant now) {
    running = false;
    againAt = null;
    problem = why.substring(0, Math.min(200, why.length()));
    nextAt = utc(next);
    if (why.isEmpty()) {
      finishedAt = utc(now);
      watermark = to;
    }
    touch(now);
  }

  /** As others see it. */
  public SyncState view() {
    return new SyncState(
        company(),
        registry,
        running,
        Optional.ofNullable(startedAt).map(OffsetDateTime::toInstant),
        Optional.ofNullable(finishedAt).map(OffsetDateTime::toInstant),
        received,
        changed,
        problem);
  }
}
