package online.arval.cabinet.platform.rest.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;

/** Reads and writes entities as JSON with the feature's own mapper. */
final class JsonProvider implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
  /** Types that JAX-RS itself reads and writes as they are. */
  private static final List<Class<?>> RAW =
      List.of(
          InputStream.class,
          Reader.class,
          byte[].class,
          CharSequence.class,
          File.class,
          StreamingOutput.class);

  private final ObjectMapper mapper;

  JsonProvider(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return isJson(media) && !isRaw(type);
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    return mapper.readerFor(mapper.constructType(generic)).readValue(Utf8.of(body));
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return isJson(media) && !isRaw(type);
  }

  @Override
  public void writeTo(
      Object entity,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    // whole before the first byte: an entity that cannot be written is still answered as a problem
    out.write(mapper.writeValueAsBytes(entity));
  }

  private static boolean isJson(MediaType media) {
    return media != null
        && (media.getSubtype().equals("json") || media.getSubtype().endsWith("+json"));
  }

  private static boolean isRaw(Class<?> type) {
    return RAW.stream().anyMatch(raw -> raw.isAssignableFrom(type));
  }
}
