package online.arval.cabinet.platform.operations.console;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;

/**
 * Reads arguments and options as they were typed. What does not fit is an {@link ProblemException
 * invalid} field that says what is wrong and what is allowed.
 */
public final class Arguments {
  private Arguments() {}

  /** One of an enumeration, in any letter case. */
  public static <E extends Enum<E>> E choice(Class<E> type, String name, String text) {
    for (E value : type.getEnumConstants()) {
      if (value.name().equalsIgnoreCase(text)) {
        return value;
      }
    }
    throw ProblemException.invalid(
        name,
        "invalid-choice",
        "'" + text + "' must be one of " + Arrays.toString(type.getEnumConstants()));
  }

  /** A day of the calendar. */
  public static LocalDate day(String name, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notADay) {
      throw ProblemException.invalid(
          name, "invalid-date", "'" + text + "' must be a day such as 2026-01-31");
    }
  }

  /** Where a file is or shall be. */
  public static Path path(String name, String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException notAPath) {
      throw ProblemException.invalid(name, "invalid-path", "must be the path of a file");
    }
  }

  /** A file that is there and can be read. */
  public static Path readable(String name, String text) {
    Path path = path(name, text);
    if (!Files.exists(path)) {
      throw file(name, path, "there is no such file on the server");
    }
    if (!Files.isRegularFile(path)) {
      throw file(name, path, "is no file");
    }
    if (!Files.isReadable(path)) {
      throw file(name, path, "may not be read by the server");
    }
    return path;
  }

  /** Says why a file cannot be used: the exceptions of the JDK often name nothing but its path. */
  public static ProblemException unusable(String name, Path path, IOException why) {
    if (why instanceof NoSuchFileException) {
      return file(name, path, "there is no such file or folder on the server");
    }
    if (why instanceof AccessDeniedException) {
      return file(name, path, "the server has no access to it");
    }
    String reason =
        why instanceof FileSystemException failure ? failure.getReason() : why.getMessage();
    return file(
        name,
        path,
        "cannot be used: " + (reason == null ? why.getClass().getSimpleName() : reason));
  }

  /** The service a command needs, which Karaf injects when it is there. */
  public static <S> S available(String what, S serviceOrNull) {
    if (serviceOrNull == null) {
      throw ProblemException.of(
          ProblemKind.UNAVAILABLE,
          "unavailable",
          what + " not available; cabinet:status tells why.");
    }
    return serviceOrNull;
  }

  private static ProblemException file(String name, Path path, String what) {
    return ProblemException.invalid(name, "unusable-file", path.toAbsolutePath() + ": " + what);
  }
}
