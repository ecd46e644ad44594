package online.arval.cabinet.fines.core.internal.intake;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import online.arval.cabinet.fines.api.registry.Charge;
import online.arval.cabinet.fines.api.registry.ChargeBatch;
import online.arval.cabinet.fines.core.internal.FineJournal;
import online.arval.cabinet.fines.core.internal.FineTerms;
import online.arval.cabinet.fines.core.internal.FineWriter;
import online.arval.cabinet.fines.core.internal.data.FineRow;
import online.arval.cabinet.fines.core.internal.data.FineTable;
import online.arval.cabinet.fines.core.internal.data.FinesDatabase;
import online.arval.cabinet.fines.core.internal.data.Lines;
import online.arval.cabinet.fines.core.internal.rules.Effect;
import online.arval.cabinet.fines.core.internal.rules.Tidings;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.ProblemException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes charges in, a hundred with a handful of statements. A УИН is one fine however often it
 * comes; of two states of a charge the later one holds; a charge that cannot be kept is reported
 * and does not hold up the others; so are the parts that were left out of one that was kept.
 */
@Component(service = ChargeIntake.class)
public final class ChargeIntake {
  /** Charges that are written together. */
  static final int CHUNK = 100;

  private static final Caller REGISTRY = new Caller.Internal("fines-registry");

  private final FinesDatabase database;
  private final FineWriter writer;
  private final FineJournal journal;
  private final Newcomers newcomers;
  private final ChargeCheck check;

  @Activate
  public ChargeIntake(
      @Reference FinesDatabase database,
      @Reference FineWriter writer,
      @Reference FineJournal journal,
      @Reference Newcomers newcomers,
      @Reference FineTerms terms) {
    this.database = database;
    this.writer = writer;
    this.journal = journal;
    this.newcomers = newcomers;
    this.check = new ChargeCheck(terms.discounts(), terms::today);
  }

  /**
   * What became of charges.
   *
   * @param changed new or other than before
   */
  public record Taken(int received, int changed, int rejected) {
    Taken plus(Taken other) {
      return new Taken(
          received + other.received, changed + other.changed, rejected + other.rejected);
    }
  }

  /**
   * Takes charges in, in the thread's transaction.
   *
   * @param company whose they are, when they were asked for
   */
  public Taken take(
      String registry, Optional<CompanyId> company, ChargeReader.Read<ChargeBatch> read) {
    for (ChargeReader.Unreadable charge : read.misfits()) {
      reject(registry, charge.uin(), "malformed", charge.why().toString());
    }
    List<Charge> charges = read.batch().charges();
    Taken taken = new Taken(read.misfits().size(), 0, read.misfits().size());
    for (int from = 0; from < charges.size(); from += CHUNK) {
      List<Charge> chunk = charges.subList(from, Math.min(from + CHUNK, charges.size()));
      taken = taken.plus(database.tx(em -> chunk(em, registry, company, chunk)));
    }
    journal.count("charges", taken.received(), "registry", registry);
    return taken;
  }

  private Taken chunk(
      EntityManager em, String registry, Optional<CompanyId> company, List<Charge> charges) {
    Map<String, List<ChargeCheck.Checked>> byUin = new LinkedHashMap<>();
    int rejected = 0;
    for (Charge charge : charges) {
      try {
        ChargeCheck.Checked checked = check.check(charge);
        byUin.computeIfAbsent(checked.uin(), uin -> new ArrayList<>()).add(checked);
      } catch (ProblemException problem) {
        reject(registry, charge.uin(), problem.code(), "");
        rejected++;
      }
    }
    Map<String, FineRow> known = new HashMap<>();
    FineTable.read(em, "uin", byUin.keySet()).forEach(fine -> known.put(fine.uin(), fine));
    Newcomers.Found found = newcomers.find(registry, company, first(byUin, known));
    for (ChargeCheck.Checked stranger : found.strangers()) {
      reject(registry, stranger.uin(), "unknown-payer", "");
      rejected++;
    }
    Map<String, FineRow> fresh = new LinkedHashMap<>();
    found.fines().forEach(fine -> fresh.put(fine.uin(), fine));
    fresh.replaceAll((uin, fine) -> grown(fine, byUin.get(uin)));
    // most of what is known has not changed, and only what has is locked and looked at again
    List<String> moved =
        effects(em, known.values(), byUin).stream().map(effect -> effect.fine().id()).toList();
    List<Effect> effects =
        moved.isEmpty() ? List.of() : effects(em, FineTable.lock(em, "id", moved), byUin);
    writer.insert(em, List.copyOf(fresh.values()));
    writer.apply(em, REGISTRY, effects);
    fresh.values().forEach(fine -> incomplete(registry, fine, byUin.get(fine.uin())));
    effects.stream()
        .map(Effect::fine)
        .forEach(fine -> incomplete(registry, fine, byUin.get(fine.uin())));
    int changed =
        (int) effects.stream().filter(effect -> !effect.notes().isEmpty()).count() + fresh.size();
    return new Taken(charges.size(), changed, rejected);
  }

  /** The first state of each charge nobody knew of. */
  private static List<ChargeCheck.Checked> first(
      Map<String, List<ChargeCheck.Checked>> byUin, Map<String, FineRow> known) {
    return byUin.entrySet().stream()
        .filter(it -> !known.containsKey(it.getKey()))
        .map(it -> it.getValue().get(0))
        .toList();
  }

  /** A new fine after further states of it in the same batch. */
  private static FineRow grown(FineRow fresh, List<ChargeCheck.Checked> states) {
    FineRow fine = fresh;
    for (ChargeCheck.Checked state : states.subList(1, states.size())) {
      fine =
          Tidings.apply(fine, state.told(), state.charge().meaning(), List.of())
              .map(Effect::fine)
              .orElse(fine);
    }
    return fine;
  }

  /** What the states of a batch make of fines; those that stay as they are are left out. */
  private static List<Effect> effects(
      EntityManager em, Collection<FineRow> fines, Map<String, List<ChargeCheck.Checked>> byUin) {
    Map<String, List<Lines.Line>> lines = lines(em, fines);
    return fines.stream()
        .flatMap(
            fine ->
                effect(fine, lines.getOrDefault(fine.id(), List.of()), byUin.get(fine.uin()))
                    .stream())
        .toList();
  }

  /** What all states of a batch make of a fine. */
  private static Optional<Effect> effect(
      FineRow known, List<Lines.Line> lines, List<ChargeCheck.Checked> states) {
    Effect all = new Effect(known, List.of(), List.of());
    Map<String, Lines.Line> now = new LinkedHashMap<>();
    lines.forEach(line -> now.put(line.payment(), line));
    boolean any = false;
    for (ChargeCheck.Checked state : states) {
      Optional<Effect> next =
          Tidings.apply(
              all.fine(), state.told(), state.charge().meaning(), List.copyOf(now.values()));
      if (next.isPresent()) {
        any = true;
        next.get().lines().forEach(line -> now.put(line.payment(), line));
        List<Effect.Note> notes = new ArrayList<>(all.notes());
        notes.addAll(next.get().notes());
        all = new Effect(next.get().fine(), List.of(), notes);
      }
    }
    List<Lines.Line> changed = now.values().stream().filter(line -> !lines.contains(line)).toList();
    return any ? Optional.of(new Effect(all.fine(), changed, all.notes())) : Optional.empty();
  }

  /** Payments matter only for fines that had one. */
  private static Map<String, List<Lines.Line>> lines(EntityManager em, Collection<FineRow> known) {
    List<String> paid =
        known.stream().filter(fine -> fine.payment().isPresent()).map(FineRow::id).toList();
    Map<String, List<Lines.Line>> lines = new HashMap<>();
    if (!paid.isEmpty()) {
      for (Lines.Line line : Lines.ofFines(em, paid)) {
        lines.computeIfAbsent(line.fine(), fine -> new ArrayList<>()).add(line);
      }
    }
    return lines;
  }

  /** Of a fine that is new or has changed: which parts of the state that holds made no sense. */
  private void incomplete(String registry, FineRow fine, List<ChargeCheck.Checked> states) {
    List<String> dropped =
        states.stream()
            .filter(state -> state.told().equals(fine.told()))
            .map(ChargeCheck.Checked::dropped)
            .findFirst()
            .orElse(List.of());
    if (dropped.isEmpty()) {
      return;
    }
    journal.record(
        REGISTRY,
        "charge.incomplete",
        "uin:" + fine.uin(),
        new CompanyId(fine.company()),
        Map.of("registry", registry, "dropped", String.join(", ", dropped)));
    dropped.forEach(part -> journal.count("dropped", 1, "registry", registry, "part", part));
  }

  private void reject(String registry, String uin, String code, String why) {
    Map<String, String> details = new TreeMap<>(Map.of("registry", registry, "code", code));
    if (!why.isEmpty()) {
      details.put("why", why);
    }
    journal.refused(
        "charge.rejected", "uin:" + uin.substring(0, Math.min(30, uin.length())), details);
    journal.count("rejected", 1, "registry", registry, "code", code);
  }
}
