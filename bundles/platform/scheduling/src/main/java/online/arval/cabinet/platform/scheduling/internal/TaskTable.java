package online.arval.cabinet.platform.scheduling.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.platform.persistence.Transactions;

/** The table all nodes agree on. Every change is one conditional update in its own transaction. */
final class TaskTable {
  private static final String COLUMNS =
      "name, schedule, next_at, run_id, lease_until, owner, last_started, last_outcome";

  private static final String DUE =
      "((run_id is null and next_at <= ?) or (run_id is not null and lease_until <= ?))";

  private final Transactions transactions;

  TaskTable(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Makes the task known, and due by its schedule when it is new or the schedule is another. */
  void register(String name, Schedule schedule, Instant now) {
    Instant first = schedule.first(now);
    boolean known =
        update(
                "update sched_task set next_at = case when schedule = ? then next_at else ? end,"
                    + " schedule = ? where name = ?",
                schedule.text(),
                first,
                schedule.text(),
                name)
            == 1;
    if (!known) {
      insertUnlessThere(name, schedule, first);
    }
  }

  /** All tasks by name. */
  List<TaskRow> all() {
    return query("select " + COLUMNS + " from sched_task order by name");
  }

  /** Tasks that some node should run now, the longest waiting first. */
  List<TaskRow> due(Instant now) {
    return query(
        "select " + COLUMNS + " from sched_task where " + DUE + " order by next_at", now, now);
  }

  /** Whether the task was still due and is now this run's. */
  boolean claim(TaskRow row, Run run, Instant nextAt, Instant now, Instant leaseUntil) {
    return update(
            "update sched_task set run_id = ?, owner = ?, lease_until = ?, next_at = ?,"
                + " last_started = ? where name = ? and "
                + DUE,
            run.id(),
            run.owner(),
            leaseUntil,
            nextAt,
            now,
            row.name(),
            now,
            now)
        == 1;
  }

  /** Whether the run still holds its task, now for longer. */
  boolean renew(Run run, Instant leaseUntil) {
    return update(
            "update sched_task set lease_until = ? where name = ? and run_id = ?",
            leaseUntil,
            run.task(),
            run.id())
        == 1;
  }

  /** Records the end of a run and lets go of the task. */
  void finish(Run run, boolean failed, Instant endedAt) {
    update(
        "update sched_task set run_id = null, lease_until = null, last_ended = ?,"
            + " last_outcome = ?, runs = runs + 1, failures = failures + ?"
            + " where name = ? and run_id = ?",
        endedAt,
        failed ? "failed" : "ok",
        failed ? 1 : 0,
        run.task(),
        run.id());
  }

  /** Makes the task due now; false when there is none of that name. */
  boolean hurry(String name, Instant now) {
    return update("update sched_task set next_at = ? where name = ?", now, name) == 1;
  }

  private void insertUnlessThere(String name, Schedule schedule, Instant first) {
    try {
      update(
          "insert into sched_task (name, schedule, next_at, runs, failures)"
              + " values (?, ?, ?, 0, 0)",
          name,
          schedule.text(),
          first);
    } catch (IllegalStateException e) {
      // another node may have been faster
      if (all().stream().noneMatch(row -> row.name().equals(name))) {
        throw e;
      }
    }
  }

  private int update(String sql, Object... values) {
    return transactions.call(
        () -> {
          try (PreparedStatement statement = transactions.connection().prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
          } catch (SQLException e) {
            throw new IllegalStateException("sched_task: " + e.getMessage(), e);
          }
        });
  }

  private List<TaskRow> query(String sql, Object... values) {
    return transactions.call(
        () -> {
          try (PreparedStatement statement = transactions.connection().prepareStatement(sql)) {
            bind(statement, values);
            List<TaskRow> rows = new ArrayList<>();
            ResultSet result = statement.executeQuery();
            while (result.next()) {
              rows.add(row(result));
            }
            return rows;
          } catch (SQLException e) {
            throw new IllegalStateException("sched_task: " + e.getMessage(), e);
          }
        });
  }

  /** Databases keep microseconds; rounding up would make a task due later than it is. */
  private static void bind(PreparedStatement statement, Object[] values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value instanceof Instant instant) {
        value = instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
      }
      statement.setObject(i + 1, value);
    }
  }

  private static TaskRow row(ResultSet result) throws SQLException {
    return new TaskRow(
        result.getString("name"),
        result.getString("schedule"),
        instant(result, "next_at").orElseThrow(),
        Optional.ofNullable(result.getString("run_id")),
        instant(result, "lease_until"),
        Optional.ofNullable(result.getString("owner")),
        instant(result, "last_started"),
        Optional.ofNullable(result.getString("last_outcome")));
  }

  private static Optional<Instant> instant(ResultSet result, String column) throws SQLException {
    return Optional.ofNullable(result.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
