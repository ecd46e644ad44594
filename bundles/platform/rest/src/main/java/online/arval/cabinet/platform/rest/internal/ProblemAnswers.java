package online.arval.cabinet.platform.rest.internal;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import online.arval.cabinet.platform.gate.BodyTooLargeException;
import online.arval.cabinet.platform.gate.Problems;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever was thrown into the answer of a request. */
final class ProblemAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);
  private static final int MAX_CAUSES = 10;

  private ProblemAnswers() {}

  /**
   * The answer for a failure. One that is nobody's fault but ours is logged, once, here.
   *
   * @param instance path of the request
   */
  static Response of(Throwable failure, String instance) {
    if (failure instanceof WebApplicationException web && web.getResponse().getStatus() < 400) {
      return web.getResponse();
    }
    ProblemException problem = problem(failure).orElseGet(() -> internal(failure, instance));
    Response.ResponseBuilder answer =
        Response.status(problem.kind().status())
            .type(Problems.MEDIA_TYPE)
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .entity(Problems.bytes(problem, instance));
    problem
        .retryAfter()
        .ifPresent(after -> answer.header(HttpHeaders.RETRY_AFTER, Problems.retryAfter(after)));
    if (problem.kind() == ProblemKind.UNAUTHENTICATED) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"cabinet\"");
    }
    if (failure instanceof WebApplicationException web) {
      answer.allow(web.getResponse().getAllowedMethods());
    }
    return answer.build();
  }

  /** What the caller is to be told; empty when the failure is ours. */
  static Optional<ProblemException> problem(Throwable failure) {
    int depth = 0;
    for (Throwable cause = failure;
        cause != null && depth < MAX_CAUSES;
        cause = cause.getCause(), depth++) {
      Optional<ProblemException> known = direct(cause);
      if (known.isPresent()) {
        return known;
      }
    }
    return failure instanceof WebApplicationException web ? ofStatus(web) : Optional.empty();
  }

  private static Optional<ProblemException> direct(Throwable cause) {
    if (cause instanceof ProblemException problem) {
      return Optional.of(problem);
    }
    if (cause instanceof BodyTooLargeException) {
      return Optional.of(
          ProblemException.of(
              ProblemKind.TOO_LARGE, "body-too-large", "The request body is too large."));
    }
    return cause instanceof JacksonException json ? JsonProblems.of(json) : Optional.empty();
  }

  private static Optional<ProblemException> ofStatus(WebApplicationException web) {
    int status = web.getResponse().getStatus();
    if (status >= 500 && status != 503) {
      return Optional.empty();
    }
    ProblemKind kind = Problems.kindOf(status);
    String detail =
        switch (kind) {
          case NOT_FOUND -> "Nothing answers at this address, or one of its parts is malformed.";
          case METHOD_NOT_ALLOWED -> "The address exists but does not offer this method.";
          case NOT_ACCEPTABLE -> "The answer is offered as application/json.";
          case UNSUPPORTED_MEDIA_TYPE -> "Send the body as application/json.";
          default -> kind.title() + ".";
        };
    return Optional.of(ProblemException.of(kind, kind.slug(), detail));
  }

  private static ProblemException internal(Throwable failure, String instance) {
    if (CutOff.isBehind(failure)) {
      LOG.debug("{}: the body ended early", instance);
      return ProblemException.of(
          ProblemKind.MALFORMED, "incomplete-body", "The body ended early or is badly chunked.");
    }
    LOG.error("{} failed", instance, failure);
    return ProblemException.of(
        ProblemKind.INTERNAL,
        "internal",
        "Something went wrong on our side; name the correlation id when you ask about it.");
  }
}
