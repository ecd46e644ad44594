package online.arval.cabinet.platform.persistence.internal.pool;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import online.arval.cabinet.platform.persistence.Dialect;

/** A JDBC URL of a product the cabinet knows. */
public record DatabaseUrl(String text) {
  private static final Pattern SECRETS =
      Pattern.compile("(?i)([?&;](?:user|password|sslpassword)=)[^&;]*");
  private static final Pattern USER_INFO = Pattern.compile("//[^/@]*@");

  /**
   * @throws IllegalArgumentException when the URL is neither H2's nor PostgreSQL's
   */
  public DatabaseUrl {
    text = text.strip();
    if (!isOf(text, "h2") && !isOf(text, "postgresql")) {
      throw new IllegalArgumentException(
          "must begin with jdbc:h2: or jdbc:postgresql:, not be " + hideSecrets(text));
    }
  }

  /**
   * An H2 file, without its ending. What is committed is on the disk; statements are parsed once;
   * and the file is opened again when an interrupted thread has closed it, as NIO does: otherwise
   * the whole database would be closed until the process ends.
   */
  public static DatabaseUrl ofFile(Path file) {
    return new DatabaseUrl(
        "jdbc:h2:retry:"
            + file
            + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=256");
  }

  public Dialect dialect() {
    return isOf(text, "h2") ? Dialect.H2 : Dialect.POSTGRESQL;
  }

  /**
   * Class name of the JDBC driver, which its bundle publishes as {@code osgi.jdbc.driver.class}.
   */
  public String driverClass() {
    return dialect() == Dialect.H2 ? "org.h2.Driver" : "org.postgresql.Driver";
  }

  /** The URL without user and password, for people and logs. */
  @Override
  public String toString() {
    return hideSecrets(text);
  }

  private static boolean isOf(String url, String product) {
    return url.toLowerCase(Locale.ROOT).startsWith("jdbc:" + product + ":");
  }

  private static String hideSecrets(String url) {
    String withoutUser = USER_INFO.matcher(url).replaceFirst("//");
    return SECRETS.matcher(withoutUser).replaceAll("$1***");
  }
}
