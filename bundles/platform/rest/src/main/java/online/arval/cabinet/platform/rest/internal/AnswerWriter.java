package online.arval.cabinet.platform.rest.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns what a resource method returned into the bytes of its answer. */
final class AnswerWriter {
  private final ObjectMapper mapper;

  AnswerWriter(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  Answer write(Object result) {
    if (result instanceof Response response) {
      return write(response);
    }
    return result == null
        ? new Answer(204, Optional.empty(), Optional.empty(), Optional.empty(), new byte[0])
        : new Answer(
            200,
            Optional.empty(),
            Optional.empty(),
            Optional.of(MediaType.APPLICATION_JSON),
            bytes(result));
  }

  private Answer write(Response response) {
    Object entity = response.getEntity();
    Optional<String> type =
        entity == null
            ? Optional.empty()
            : header(response, HttpHeaders.CONTENT_TYPE)
                .or(() -> Optional.of(MediaType.APPLICATION_JSON));
    return new Answer(
        response.getStatus(),
        header(response, HttpHeaders.LOCATION),
        header(response, HttpHeaders.ETAG),
        type,
        entity == null ? new byte[0] : bytes(entity));
  }

  private byte[] bytes(Object entity) {
    try {
      if (entity instanceof byte[] raw) {
        return raw;
      }
      if (entity instanceof CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
      }
      if (entity instanceof StreamingOutput stream) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        stream.write(out);
        return out.toByteArray();
      }
      return mapper.writeValueAsBytes(entity);
    } catch (JsonProcessingException ours) {
      // not the caller's JSON: must not look like a malformed request
      throw new IllegalStateException(
          "an answer cannot be written as JSON: " + ours.getOriginalMessage());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @SuppressWarnings("unchecked")
  private static Optional<String> header(Response response, String name) {
    return Optional.ofNullable(response.getHeaders().getFirst(name))
        .map(
            value ->
                value instanceof String text
                    ? text
                    : Optional.ofNullable(
                            RuntimeDelegate.getInstance()
                                .createHeaderDelegate((Class<Object>) value.getClass()))
                        .map(delegate -> delegate.toString(value))
                        .orElseGet(value::toString));
  }
}
