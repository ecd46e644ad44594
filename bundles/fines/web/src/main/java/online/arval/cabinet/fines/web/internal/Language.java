package online.arval.cabinet.fines.web.internal;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import online.arval.cabinet.platform.rest.Input;

/** Languages of files. */
public enum Language {
  RU,
  EN;

  /**
   * The language of that name; Russian when absent.
   *
   * @throws online.arval.cabinet.platform.model.ProblemException invalid {@code unknown-value}
   */
  public static Language read(String textOrNull) {
    return Input.optional("language", textOrNull, Language.class).orElse(RU);
  }

  /** The language {@code Accept-Language} likes most; Russian when it likes neither. */
  public static Language accepted(HttpHeaders headers) {
    List<Locale> liked = headers.getAcceptableLanguages();
    return liked.stream()
        .flatMap(
            locale ->
                Arrays.stream(values())
                    .filter(one -> one.name().equalsIgnoreCase(locale.getLanguage())))
        .findFirst()
        .orElse(RU);
  }
}
