package online.arval.cabinet.platform.gate.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;

/**
 * Refuses a Content-Type that nobody can read a body by, before a servlet asks for it: the
 * container would fail there. JSON is UTF-8 and nothing else (RFC 8259, section 8.1).
 */
final class ContentTypes {
  /** Without the asterisk: a range of types says nothing about a body. */
  private static final String TOKEN = "[!#$%&'+.^_`|~0-9A-Za-z-]+";

  private static final Pattern TYPE =
      Pattern.compile("\\s*" + TOKEN + "/(" + TOKEN + ")\\s*(?:;.*)?");
  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*(?:\"([^\"]*)\"?|([^;\\s]*))");

  private ContentTypes() {}

  /**
   * Checks the headers; without one there is nothing to check.
   *
   * @throws ProblemException unsupported media type, {@code unsupported-media-type}, {@code
   *     unsupported-charset} or {@code unsupported-content-encoding}
   */
  static void check(HttpServletRequest request) {
    for (String encodings : Collections.list(request.getHeaders("Content-Encoding"))) {
      if (!isPlain(encodings)) {
        throw unsupported(
            "unsupported-content-encoding",
            "Send the body as it is, without the header Content-Encoding: nothing is unpacked here.");
      }
    }
    String header = request.getHeader("Content-Type");
    if (header == null) {
      return;
    }
    Matcher type = TYPE.matcher(header);
    if (!type.matches() || isQuoteOpen(header)) {
      throw unsupported(
          "unsupported-media-type",
          "The header Content-Type must name a type and a subtype, such as application/json, and"
              + " close every quotation mark.");
    }
    String subtype = type.group(1).toLowerCase(Locale.ROOT);
    boolean json = subtype.equals("json") || subtype.endsWith("+json");
    Matcher charset = CHARSET.matcher(header);
    while (charset.find()) {
      String name = charset.group(1) == null ? charset.group(2) : charset.group(1);
      Charset known =
          known(name)
              .orElseThrow(
                  () ->
                      unsupported(
                          "unsupported-charset",
                          "The charset in the header Content-Type is unknown; send UTF-8."));
      if (json && !known.equals(StandardCharsets.UTF_8)) {
        throw unsupported(
            "unsupported-charset",
            "The charset in the header Content-Type must be UTF-8, or be left out: JSON has no"
                + " other.");
      }
    }
  }

  private static boolean isPlain(String encodings) {
    return Arrays.stream(encodings.split(","))
        .map(String::strip)
        .allMatch(encoding -> encoding.isEmpty() || encoding.equalsIgnoreCase("identity"));
  }

  private static boolean isQuoteOpen(String header) {
    boolean open = false;
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      if (c == '"') {
        open = !open;
      } else if (c == '\\' && open) {
        i++;
      }
    }
    return open;
  }

  private static Optional<Charset> known(String name) {
    try {
      return name.isEmpty() || !Charset.isSupported(name)
          ? Optional.empty()
          : Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException notAName) {
      return Optional.empty();
    }
  }

  private static ProblemException unsupported(String code, String detail) {
    return ProblemException.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, code, detail);
  }
}
