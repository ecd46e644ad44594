package online.arval.cabinet.platform.rest;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;

/** Versions of things as entity tags (RFC 9110 §8.8.3): version 7 is {@code "7"}. */
public final class ETags {
  private static final Pattern OURS = Pattern.compile("\"(\\d{1,18})\"");

  private ETags() {}

  /** The tag of a version. */
  public static EntityTag of(long version) {
    return new EntityTag(Long.toString(version));
  }

  /** 200 with the thing and its tag, or 304 when the caller has this version already. */
  public static Response respond(Request request, long version, Object entity) {
    EntityTag tag = of(version);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged != null ? unchanged : Response.ok(entity)).tag(tag).build();
  }

  /**
   * The version the caller wants to change, from {@code If-Match}; empty for {@code *}, any
   * version.
   *
   * @throws ProblemException precondition-required (428) without the header, precondition-failed
   *     (412) when it is not one strong tag of ours
   */
  public static OptionalLong ifMatch(HttpHeaders headers) {
    List<String> values = headers.getRequestHeader(HttpHeaders.IF_MATCH);
    if (values == null || values.isEmpty()) {
      throw ProblemException.of(
          ProblemKind.PRECONDITION_REQUIRED,
          "if-match-required",
          "Send If-Match with the ETag of the version you want to change.");
    }
    String value = String.join(",", values).trim();
    if (value.equals("*")) {
      return OptionalLong.empty();
    }
    Matcher matcher = OURS.matcher(value);
    if (!matcher.matches()) {
      throw changed();
    }
    return OptionalLong.of(Long.parseLong(matcher.group(1)));
  }

  /**
   * Checks the caller's {@code If-Match} against the current version.
   *
   * @throws ProblemException as {@link #ifMatch}, and precondition-failed (412) for another version
   */
  public static void requireMatch(HttpHeaders headers, long current) {
    if (ifMatch(headers).orElse(current) != current) {
      throw changed();
    }
  }

  private static ProblemException changed() {
    return ProblemException.of(
        ProblemKind.PRECONDITION_FAILED,
        "changed",
        "It was changed meanwhile; read it again and retry.");
  }
}
