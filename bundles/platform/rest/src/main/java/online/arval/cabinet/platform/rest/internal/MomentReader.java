package online.arval.cabinet.platform.rest.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.function.Function;
import online.arval.cabinet.platform.model.Days;

/**
 * Reads a day or a moment in the one form that the description names, and of no other times than
 * {@link Days}. Jackson would also take numbers since 1970, lists of numbers, and a moment for a
 * day.
 */
final class MomentReader<T extends Temporal> extends StdScalarDeserializer<T> {
  private static final long serialVersionUID = 1L;

  private final Class<T> type;
  private final transient Function<String, T> parser;

  MomentReader(Class<T> type, Function<String, T> parser) {
    super(type);
    this.type = type;
    this.parser = parser;
  }

  @Override
  public T deserialize(JsonParser input, DeserializationContext context) throws IOException {
    if (!input.hasToken(JsonToken.VALUE_STRING)) {
      return type.cast(context.handleUnexpectedToken(type, input));
    }
    String text = input.getText();
    T moment;
    try {
      moment = parser.apply(text);
    } catch (DateTimeException notOne) {
      return type.cast(context.handleWeirdStringValue(type, text, "not in the form of ISO 8601"));
    }
    boolean ours =
        moment instanceof LocalDate day ? Days.contain(day) : Days.contain((Instant) moment);
    if (!ours) {
      // the field is known to Jackson alone: it stands in the path of the failure
      throw new OutOfRangeException(input);
    }
    return moment;
  }

  /** A day or moment of other times. */
  static final class OutOfRangeException extends JsonMappingException {
    private static final long serialVersionUID = 1L;

    OutOfRangeException(JsonParser parser) {
      super(parser, "not of our time");
    }
  }
}
