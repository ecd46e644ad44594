package online.arval.cabinet.simulators.gisgmp.internal.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import online.arval.cabinet.simulators.kit.Books;

/** The settings, kept as everything else. */
public final class SettingsTable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Books books;
  private Settings settings;

  public SettingsTable(Books books) {
    this.books = books;
    this.settings = load();
  }

  public synchronized Settings get() {
    return settings;
  }

  public synchronized String json() {
    return text(settings);
  }

  /**
   * Replaces them.
   *
   * @throws IllegalArgumentException when the text is no settings
   */
  public synchronized void set(String text) {
    settings = read(text);
    save();
  }

  /** Whether this answer says that it is not complete; each yes uses one up. */
  public synchronized boolean drawNeedReRequest() {
    if (settings.needReRequest() == 0) {
      return false;
    }
    settings =
        new Settings(
            settings.latencyMillis(),
            settings.redeliverySeconds(),
            settings.needReRequest() - 1,
            settings.badSignatures());
    save();
    return true;
  }

  /** Whether this response is signed by somebody else; each yes uses one up. */
  public synchronized boolean drawBadSignature() {
    if (settings.badSignatures() == 0) {
      return false;
    }
    settings =
        new Settings(
            settings.latencyMillis(),
            settings.redeliverySeconds(),
            settings.needReRequest(),
            settings.badSignatures() - 1);
    save();
    return true;
  }

  private void save() {
    String text = text(settings);
    books.run(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement("MERGE INTO sim_settings KEY (id) VALUES (1, ?)")) {
            statement.setString(1, text);
            return statement.executeUpdate();
          }
        });
  }

  private Settings load() {
    return books.run(
        connection -> {
          try (PreparedStatement statement =
                  connection.prepareStatement("SELECT content FROM sim_settings WHERE id = 1");
              ResultSet rows = statement.executeQuery()) {
            return rows.next() ? read(rows.getString(1)) : Settings.DEFAULT;
          }
        });
  }

  private static Settings read(String text) {
    try {
      return JSON.readValue(text, Settings.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no settings: " + e.getOriginalMessage(), e);
    }
  }

  private static String text(Settings settings) {
    try {
      return JSON.writeValueAsString(settings);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
