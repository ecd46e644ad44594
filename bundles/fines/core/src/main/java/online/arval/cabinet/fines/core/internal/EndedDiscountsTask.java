package online.arval.cabinet.fines.core.internal;

import java.util.List;
import online.arval.cabinet.fines.core.internal.data.FineRow;
import online.arval.cabinet.fines.core.internal.data.FineRows;
import online.arval.cabinet.fines.core.internal.data.FineTable;
import online.arval.cabinet.fines.core.internal.data.FinesDatabase;
import online.arval.cabinet.platform.persistence.sql.SqlText;
import online.arval.cabinet.platform.scheduling.ScheduledTask;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * After midnight of Moscow, fines whose discount ended the day before sort behind those that have
 * one. Prices do not wait for it: they are made when they are asked for.
 */
@Component(
    property = {ScheduledTask.NAME + "=fines.discounts-ended", ScheduledTask.CRON + "=1 0 * * *"})
public final class EndedDiscountsTask implements ScheduledTask {
  private static final int AT_ONCE = 500;

  private final FinesDatabase database;
  private final FineTerms terms;
  private final FineJournal journal;
  private final Time time;

  @Activate
  public EndedDiscountsTask(
      @Reference FinesDatabase database,
      @Reference FineTerms terms,
      @Reference FineJournal journal,
      @Reference Time time) {
    this.database = database;
    this.terms = terms;
    this.journal = journal;
    this.time = time;
  }

  @Override
  public void run() {
    int done;
    do {
      done = database.tx(this::some);
    } while (done == AT_ONCE);
  }

  private int some(jakarta.persistence.EntityManager em) {
    List<FineRow> ended =
        SqlText.of(
                "select " + FineRows.COLUMNS + " from fines_fine f where f.discount_until < ?",
                time.today())
            .add(
                " order by f.discount_until, f.id fetch first " + AT_ONCE + " rows only for update")
            .list(em, FineRows::map);
    FineTable.endDiscounts(em, ended.stream().map(FineRow::id).toList());
    journal.tell(ended.stream().map(terms::priced).toList());
    return ended.size();
  }
}
