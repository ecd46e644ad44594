package online.arval.cabinet.simulators.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The faults of one simulator, kept in its books: they outlive a crash as everything there does.
 */
public final class Faults {
  /** Table of the faults; part of the schema of every simulator's books. */
  public static final String SCHEMA =
      "CREATE TABLE IF NOT EXISTS sim_faults (id int PRIMARY KEY, faults varchar(20000) NOT NULL)";

  private static final int MOST = 50;
  private static final TypeReference<List<Fault>> LIST = new TypeReference<>() {};

  private final ObjectMapper json = new ObjectMapper();
  private final SecureRandom random = new SecureRandom();
  private final Books books;
  private List<Fault> faults;

  /** Those that were set last, before a crash too. */
  public Faults(Books books) {
    this.books = books;
    this.faults = read(load());
  }

  /** Those that are set, with what is left of their counts. */
  public synchronized List<Fault> list() {
    return List.copyOf(faults);
  }

  /** Replaces all. */
  public synchronized void set(List<Fault> all) {
    if (all.size() > MOST) {
      throw new IllegalArgumentException("more than " + MOST + " faults");
    }
    faults = new ArrayList<>(all);
    String text = json();
    books.run(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement("MERGE INTO sim_faults KEY (id) VALUES (1, ?)")) {
            statement.setString(1, text);
            return statement.executeUpdate();
          }
        });
  }

  /** Adds one. */
  public synchronized void add(Fault fault) {
    List<Fault> more = new ArrayList<>(faults);
    more.add(fault);
    set(more);
  }

  /** All as JSON. */
  public synchronized String json() {
    try {
      return json.writeValueAsString(faults);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads a JSON list and replaces all.
   *
   * @throws IllegalArgumentException when it is none
   */
  public void setJson(String text) {
    set(read(text));
  }

  /** Whether a fault of this kind happens now; each yes uses one of its count up. */
  public synchronized Optional<Fault> draw(FaultKind kind, String operation) {
    for (int i = 0; i < faults.size(); i++) {
      Fault fault = faults.get(i);
      if (fault.concerns(kind, operation) && random.nextDouble() < fault.probability()) {
        faults.set(i, fault.used());
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  private List<Fault> read(String text) {
    try {
      return new ArrayList<>(json.readValue(text, LIST));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a list of faults: " + e.getOriginalMessage(), e);
    }
  }

  private String load() {
    return books.run(
        connection -> {
          try (PreparedStatement statement =
                  connection.prepareStatement("SELECT faults FROM sim_faults WHERE id = 1");
              ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getString(1) : "[]";
          }
        });
  }
}
