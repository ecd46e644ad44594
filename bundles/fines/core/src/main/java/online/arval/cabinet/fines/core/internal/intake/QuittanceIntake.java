package online.arval.cabinet.fines.core.internal.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import online.arval.cabinet.fines.api.registry.QuittanceBatch;
import online.arval.cabinet.fines.core.internal.FineJournal;
import online.arval.cabinet.fines.core.internal.FineWriter;
import online.arval.cabinet.fines.core.internal.data.FineRow;
import online.arval.cabinet.fines.core.internal.data.FineTable;
import online.arval.cabinet.fines.core.internal.data.FinesDatabase;
import online.arval.cabinet.fines.core.internal.rules.Effect;
import online.arval.cabinet.fines.core.internal.rules.FineLife;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.Money;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes in which charges are settled. */
@Component(service = QuittanceIntake.class)
public final class QuittanceIntake {
  private static final Caller REGISTRY = new Caller.Internal("fines-registry");

  private final FinesDatabase database;
  private final FineWriter writer;
  private final FineJournal journal;

  @Activate
  public QuittanceIntake(
      @Reference FinesDatabase database,
      @Reference FineWriter writer,
      @Reference FineJournal journal) {
    this.database = database;
    this.writer = writer;
    this.journal = journal;
  }

  /**
   * Takes quittances in, in the thread's transaction; those of unknown charges are passed over,
   * unreadable ones reported.
   */
  public void take(String registry, ChargeReader.Read<QuittanceBatch> read) {
    for (ChargeReader.Unreadable misfit : read.misfits()) {
      journal.refused(
          "quittance.rejected",
          "uin:" + misfit.uin().substring(0, Math.min(30, misfit.uin().length())),
          Map.of("registry", registry, "code", "malformed", "why", misfit.why().toString()));
    }
    Map<String, QuittanceBatch.Quittance> byUin = new HashMap<>();
    for (QuittanceBatch.Quittance quittance : read.batch().quittances()) {
      // the same charge twice: the one that knows of more payments is later
      byUin.merge(
          quittance.uin(),
          quittance,
          (one, other) -> one.paidKopecks() >= other.paidKopecks() ? one : other);
    }
    database.tx(
        em -> {
          List<Effect> effects = new ArrayList<>();
          for (FineRow fine : FineTable.lock(em, "uin", byUin.keySet())) {
            QuittanceBatch.Quittance told = byUin.get(fine.uin());
            FineLife.quittance(
                    fine, Money.ofKopecks(told.paidKopecks()), Money.ofKopecks(told.toPayKopecks()))
                .ifPresent(effects::add);
          }
          writer.apply(em, REGISTRY, effects);
          journal.count("quittances", effects.size(), "registry", registry);
          return null;
        });
  }
}
