package online.arval.cabinet.fines.core.internal;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import online.arval.cabinet.fines.api.FineEntry;
import online.arval.cabinet.fines.core.internal.data.Entries;
import online.arval.cabinet.fines.core.internal.data.FineRow;
import online.arval.cabinet.fines.core.internal.data.FineTable;
import online.arval.cabinet.fines.core.internal.data.FineTable.Priced;
import online.arval.cabinet.fines.core.internal.data.Lines;
import online.arval.cabinet.fines.core.internal.rules.Effect;
import online.arval.cabinet.platform.model.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Writes new and changed fines with their history, and tells of them: a few statements for many.
 */
@Component(service = FineWriter.class)
public final class FineWriter {
  /** More than one change of a fine can leave in its history. */
  private static final long NOTES = 1_000;

  private final FineTerms terms;
  private final FineJournal journal;
  private final Time time;

  @Activate
  public FineWriter(
      @Reference FineTerms terms, @Reference FineJournal journal, @Reference Time time) {
    this.terms = terms;
    this.journal = journal;
    this.time = time;
  }

  /** Adds fines. That they were received is told by their own moment, without an entry. */
  public void insert(EntityManager em, List<FineRow> fines) {
    List<Priced> priced = fines.stream().map(terms::priced).toList();
    FineTable.insert(em, priced);
    journal.tell(priced);
  }

  /** Changes fines that are locked, with their lines; tells of those with something to note. */
  public List<FineRow> apply(EntityManager em, Caller by, List<Effect> effects) {
    Instant now = time.now();
    List<Priced> priced = new ArrayList<>();
    List<Priced> told = new ArrayList<>();
    List<Lines.Line> lines = new ArrayList<>();
    List<Entries.Entry> entries = new ArrayList<>();
    for (Effect effect : effects) {
      Priced fine = terms.priced(effect.fine().changed(now));
      priced.add(fine);
      lines.addAll(effect.lines());
      if (!effect.notes().isEmpty()) {
        told.add(fine);
      }
      long place = fine.row().version() * NOTES;
      for (Effect.Note note : effect.notes()) {
        FineEntry entry =
            new FineEntry(
                now,
                note.what(),
                note.details(),
                by.principal(),
                new FineEntry.Facts(note.amount(), note.before(), ""));
        entries.add(new Entries.Entry(fine.row().id(), place++, entry));
      }
    }
    FineTable.update(em, priced);
    Lines.update(em, lines, now);
    Entries.insert(em, entries);
    journal.tell(told);
    return priced.stream().map(Priced::row).toList();
  }
}
