package online.arval.cabinet.fines.core.internal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.fines.api.Attribution;
import online.arval.cabinet.fines.core.internal.data.FineRow;
import online.arval.cabinet.fines.core.internal.data.FineTable;
import online.arval.cabinet.fines.core.internal.data.FinesDatabase;
import online.arval.cabinet.fines.core.internal.intake.Newcomers;
import online.arval.cabinet.fines.core.internal.rules.Effect;
import online.arval.cabinet.fleet.api.Assignment;
import online.arval.cabinet.fleet.api.FleetEvents;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.messaging.MessageHandler;
import online.arval.cabinet.platform.persistence.sql.SqlText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Who drove is looked up again when assignments change, unless a person has said it; fines of a
 * certificate nobody had find their vehicle when it gets one.
 */
@Component(
    immediate = true,
    property = {
      MessageHandler.DESTINATION + "=topic:" + FleetEvents.TOPIC,
      MessageHandler.CONSUMER + "=fines.fleet"
    })
public final class FleetNews implements MessageHandler {
  private static final int CHUNK = 100;

  private final FinesDatabase database;
  private final FleetLookup fleet;
  private final FineWriter writer;

  @Activate
  public FleetNews(
      @Reference FinesDatabase database,
      @Reference FleetLookup fleet,
      @Reference FineWriter writer) {
    this.database = database;
    this.fleet = fleet;
    this.writer = writer;
  }

  @Override
  public void handle(CloudEvent event) {
    JsonNode data = event.data();
    if (event.type().equals(FleetEvents.ASSIGNMENT_CHANGED)) {
      assignment(data.path("vehicleId").asText(), Instant.parse(data.path("from").asText()));
    } else if (event.type().equals(FleetEvents.VEHICLE_CHANGED)
        && !data.path("sts").asText().isEmpty()) {
      vehicle(data);
    }
  }

  private void assignment(String vehicle, Instant from) {
    SqlText concerned =
        SqlText.of(
            "select f.id from fines_fine f where f.vehicle_id = ? and f.basis <> ?"
                + " and f.offence_at >= ? order by f.id",
            vehicle,
            Attribution.Basis.BY_HAND,
            from);
    change(concerned, fine -> fine);
  }

  private void vehicle(JsonNode data) {
    SqlText concerned =
        SqlText.of(
            "select f.id from fines_fine f where f.sts = ? and f.vehicle_id is null"
                + " and f.company_id = ? order by f.id",
            data.path("sts").asText(),
            data.path("companyId").asText());
    String plate = data.path("plate").asText();
    change(
        concerned,
        fine ->
            fine.with(
                new FineRow.Who(
                    Optional.of(data.path("vehicleId").asText()),
                    plate.isEmpty() ? fine.who().vehicleLabel() : plate,
                    fine.who().driver())));
  }

  private void change(SqlText concerned, java.util.function.UnaryOperator<FineRow> first) {
    database.tx(
        em -> {
          List<String> ids = concerned.list(em, row -> row.getString(1));
          for (int from = 0; from < ids.size(); from += CHUNK) {
            attribute(em, ids.subList(from, Math.min(from + CHUNK, ids.size())), first);
          }
          return null;
        });
  }

  private void attribute(
      EntityManager em, List<String> ids, java.util.function.UnaryOperator<FineRow> first) {
    List<FineRow> fines = FineTable.lock(em, "id", ids);
    Map<FleetLookup.Moment, Assignment> drivers =
        fleet.drivers(fines.stream().map(first).flatMap(fine -> moment(fine).stream()).toList());
    List<Effect> effects = new ArrayList<>();
    for (FineRow fine : fines) {
      FineRow moved = first.apply(fine);
      FineRow after = moved;
      if (fine.who().driver().basis() != Attribution.Basis.BY_HAND) {
        Attribution said = Newcomers.attribution(moment(moved).map(drivers::get));
        after =
            moved.with(new FineRow.Who(moved.who().vehicle(), moved.who().vehicleLabel(), said));
      }
      if (!after.who().equals(fine.who())) {
        effects.add(new Effect(after, List.of(), List.of(new Effect.Note("attributed", ""))));
      }
    }
    writer.apply(em, FleetLookup.SYSTEM, effects);
  }

  private static Optional<FleetLookup.Moment> moment(FineRow fine) {
    return fine.who()
        .vehicle()
        .flatMap(
            vehicle -> fine.told().offence().at().map(at -> new FleetLookup.Moment(vehicle, at)));
  }
}
