package online.arval.cabinet.fines.core.internal.sync;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import online.arval.cabinet.fines.api.FineStatus;
import online.arval.cabinet.fines.api.registry.RegistryContract;
import online.arval.cabinet.fines.core.internal.FineJournal;
import online.arval.cabinet.fines.core.internal.Time;
import online.arval.cabinet.fines.core.internal.data.FinesDatabase;
import online.arval.cabinet.platform.model.Ids;
import online.arval.cabinet.platform.persistence.sql.SqlBatch;
import online.arval.cabinet.platform.persistence.sql.SqlText;
import online.arval.cabinet.platform.scheduling.ScheduledTask;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Asks whether paid fines are settled: every few minutes on the first day, then every hour. Fines
 * of a registry that cannot tell are asked about at the first one that can.
 */
@Component(property = {ScheduledTask.NAME + "=fines.quittances", ScheduledTask.INTERVAL + "=PT15S"})
public final class QuittanceTask implements ScheduledTask {
  private static final int ROWS = 1_000;
  private static final int AT_ONCE = 100;

  /** How often is asked about a fine, by how long ago it was paid. */
  private static final Duration AT_FIRST = Duration.ofSeconds(15);

  private static final Duration JUST_PAID = Duration.ofMinutes(10);
  private static final Duration SOON = Duration.ofMinutes(5);
  private static final Duration FRESH = Duration.ofDays(1);
  private static final Duration LATER = Duration.ofHours(1);

  private final FinesDatabase database;
  private final Registries registries;
  private final FineJournal journal;
  private final Time time;

  @Activate
  public QuittanceTask(
      @Reference FinesDatabase database,
      @Reference Registries registries,
      @Reference FineJournal journal,
      @Reference Time time) {
    this.database = database;
    this.registries = registries;
    this.journal = journal;
    this.time = time;
  }

  private record Asked(String id, String uin) {}

  @Override
  public void run() {
    List<Registries.Registry> able =
        registries.all().stream().filter(Registries.Registry::quittances).toList();
    List<String> names = able.stream().map(Registries.Registry::name).toList();
    for (Registries.Registry registry : able) {
      if (registry.available()) {
        List<String> others = new ArrayList<>(names);
        others.remove(registry.name());
        boolean first = names.get(0).equals(registry.name());
        ask(registry.name(), others, first);
      }
    }
  }

  private void ask(String registry, List<String> others, boolean forOthers) {
    Instant now = time.now();
    database.tx(
        em -> {
          SqlText sql =
              SqlText.of(
                  "select f.id, f.uin from fines_fine f where f.status = ?", FineStatus.PAID);
          if (!forOthers) {
            sql.and("f.registry = ?", registry);
          } else if (!others.isEmpty()) {
            sql.add(" and not (1 = 1").andIn("f.registry", others).add(")");
          }
          sql.and(
              "f.asked_at is null or f.asked_at <= ?"
                  + " or (f.asked_at <= ? and f.updated_at >= ?)"
                  + " or (f.asked_at <= ? and f.updated_at >= ?)",
              now.minus(LATER),
              now.minus(SOON),
              now.minus(FRESH),
              now.minus(AT_FIRST),
              now.minus(JUST_PAID));
          List<Asked> due =
              sql.add(" fetch first " + ROWS + " rows only")
                  .list(em, row -> new Asked(row.getString(1), row.getString(2)));
          SqlBatch batch = SqlBatch.of("update fines_fine set asked_at = ? where id = ?");
          due.forEach(fine -> batch.row(now, fine.id()));
          batch.run(em);
          for (int from = 0; from < due.size(); from += AT_ONCE) {
            send(registry, due.subList(from, Math.min(from + AT_ONCE, due.size())));
          }
          return null;
        });
  }

  private void send(String registry, List<Asked> fines) {
    String request = Ids.next();
    ObjectNode data = JsonNodeFactory.instance.objectNode().put("requestId", request);
    ArrayNode uins = data.putArray("uins");
    fines.forEach(fine -> uins.add(fine.uin()));
    journal.command(
        RegistryContract.commands(registry), RegistryContract.READ_QUITTANCES, request, data);
  }
}
