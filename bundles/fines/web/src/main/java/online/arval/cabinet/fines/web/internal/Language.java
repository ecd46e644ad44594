package online.arval.cabinet.fines.web.internal;

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
}
