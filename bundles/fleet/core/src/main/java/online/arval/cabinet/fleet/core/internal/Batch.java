package online.arval.cabinet.fleet.core.internal;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import online.arval.cabinet.fleet.api.UpsertResult;
import online.arval.cabinet.fleet.api.UpsertResult.Outcome;
import online.arval.cabinet.fleet.core.internal.data.FleetDatabase;
import online.arval.cabinet.platform.model.FieldError;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;
import online.arval.cabinet.platform.persistence.Transactions;

/**
 * Writes rows in transactions of a hundred. A row that is wrong fails alone, before anything of it
 * is written; when a whole hundred fails in the database, its rows are tried one by one.
 */
final class Batch<R> {
  private static final int CHUNK = 100;

  private final FleetDatabase database;
  private final Transactions transactions;
  private final Function<R, String> externalId;
  private final RowWriter<R> writer;
  private final Set<String> seen = new HashSet<>();
  private final List<UpsertResult> results = new ArrayList<>();

  /** Writes one row; throws a problem when it is wrong. */
  @FunctionalInterface
  interface RowWriter<R> {
    Written write(EntityManager em, R row);
  }

  Batch(
      FleetDatabase database,
      Transactions transactions,
      Function<R, String> externalId,
      RowWriter<R> writer) {
    this.database = database;
    this.transactions = transactions;
    this.externalId = externalId;
    this.writer = writer;
  }

  /** Writes the rows; {@code progress} is told after each chunk how many are done. */
  List<UpsertResult> write(List<R> rows, IntConsumer progress) {
    for (int from = 0; from < rows.size(); from += CHUNK) {
      int to = Math.min(from + CHUNK, rows.size());
      results.addAll(chunk(rows, from, to));
      progress.accept(to);
    }
    return results;
  }

  /** Does everything in one transaction that is rolled back. */
  List<UpsertResult> tryOut(List<R> rows, IntConsumer progress) {
    return database.tx(
        em -> {
          transactions.setRollbackOnly();
          return write(rows, progress);
        });
  }

  private List<UpsertResult> chunk(List<R> rows, int from, int to) {
    Set<String> before = Set.copyOf(seen);
    try {
      return database.tx(
          em -> {
            // the transaction may be run again after a conflict
            seen.clear();
            seen.addAll(before);
            List<UpsertResult> done = new ArrayList<>();
            for (int i = from; i < to; i++) {
              done.add(row(em, i, rows.get(i)));
            }
            // many chunks may be in one transaction: what is written is not looked through again
            em.flush();
            em.clear();
            return done;
          });
    } catch (RuntimeException failure) {
      if (transactions.isActive() || to - from == 1) {
        throw failure;
      }
      seen.clear();
      seen.addAll(before);
      return oneByOne(rows, from, to);
    }
  }

  private List<UpsertResult> oneByOne(List<R> rows, int from, int to) {
    List<UpsertResult> done = new ArrayList<>();
    for (int i = from; i < to; i++) {
      R row = rows.get(i);
      try {
        done.addAll(chunk(rows, i, i + 1));
      } catch (ProblemException problem) {
        done.add(failed(i, externalId.apply(row), problem));
      }
    }
    return done;
  }

  private UpsertResult row(EntityManager em, int index, R row) {
    String key = externalId.apply(row);
    try {
      requireKey(key);
      Written written = writer.write(em, row);
      return new UpsertResult(index, key, written.outcome(), Optional.of(written.id()), List.of());
    } catch (ProblemException problem) {
      return failed(index, key, problem);
    }
  }

  private void requireKey(String key) {
    if (key.isEmpty()) {
      throw ProblemException.invalid(
          "externalId", "required", "must be given: a row is known by it");
    }
    if (!seen.add(key)) {
      throw ProblemException.invalid("externalId", "duplicate-row", "stands in an earlier row too");
    }
  }

  private static UpsertResult failed(int index, String key, ProblemException problem) {
    List<FieldError> errors =
        problem.kind() == ProblemKind.INVALID
            ? problem.errors()
            : List.of(
                new FieldError(fieldOf(problem.code()), problem.code(), problem.getMessage()));
    return new UpsertResult(index, key, Outcome.FAILED, Optional.empty(), errors);
  }

  /** The field a conflict is about, by its code. */
  private static String fieldOf(String code) {
    return switch (code) {
      case "vin-taken" -> "vin";
      case "plate-taken" -> "plate";
      case "inn-taken" -> "inn";
      case "number-taken" -> "number";
      case "driver-assigned" -> "status";
      case "not-found", "forbidden" -> "company";
      default -> "externalId";
    };
  }
}
