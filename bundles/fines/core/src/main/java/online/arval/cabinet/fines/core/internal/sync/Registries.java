package online.arval.cabinet.fines.core.internal.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import online.arval.cabinet.fines.api.registry.RegistryAnnounced;
import online.arval.cabinet.fines.core.internal.Time;
import online.arval.cabinet.fines.core.internal.data.FineRows;
import online.arval.cabinet.fines.core.internal.data.FinesDatabase;
import online.arval.cabinet.platform.persistence.sql.SqlText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The registries whose connectors have announced themselves. */
@Component(service = Registries.class)
public final class Registries {
  /** Names a command queue, so no other characters. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  /** Three announcements missed: it is not there. */
  private static final Duration SILENCE = Duration.ofMinutes(3);

  private final FinesDatabase database;
  private final Time time;

  @Activate
  public Registries(@Reference FinesDatabase database, @Reference Time time) {
    this.database = database;
    this.time = time;
  }

  /**
   * A registry.
   *
   * @param available announced lately, and answering
   */
  public record Registry(
      String name,
      String title,
      boolean quittances,
      boolean byOrganisation,
      boolean available,
      Instant announcedAt) {}

  /** Takes down that a connector is there; what is no name of a registry is passed over. */
  public void announced(RegistryAnnounced told) {
    if (!NAME.matcher(told.registry()).matches()) {
      return;
    }
    String title = told.title().substring(0, Math.min(100, told.title().length()));
    Instant now = time.now();
    database.tx(
        em -> {
          int known =
              SqlText.of(
                      "update fines_registry set title = ?, quittances = ?, by_organisation = ?,"
                          + " healthy = ?, announced_at = ? where name = ?",
                      title,
                      told.quittances(),
                      told.byOrganisation(),
                      told.healthy(),
                      now,
                      told.registry())
                  .run(em);
          return known > 0
              ? known
              : SqlText.of(
                      "insert into fines_registry (name, title, quittances, by_organisation,"
                          + " healthy, announced_at) values (?, ?, ?, ?, ?, ?)",
                      told.registry(),
                      title,
                      told.quittances(),
                      told.byOrganisation(),
                      told.healthy(),
                      now)
                  .run(em);
        });
  }

  /** All that have ever announced themselves, by name. */
  public List<Registry> all() {
    Instant since = time.now().minus(SILENCE);
    return database.read(
        em ->
            SqlText.of(
                    "select r.name, r.title, r.quittances, r.by_organisation, r.healthy,"
                        + " r.announced_at from fines_registry r order by r.name")
                .list(
                    em,
                    row -> {
                      Instant at = FineRows.instant(row, 6).orElseThrow();
                      return new Registry(
                          row.getString(1),
                          row.getString(2),
                          row.getBoolean(3),
                          row.getBoolean(4),
                          row.getBoolean(5) && at.isAfter(since),
                          at);
                    }));
  }

  /** One of them. */
  public Optional<Registry> find(String name) {
    return all().stream().filter(registry -> registry.name().equals(name)).findFirst();
  }
}
