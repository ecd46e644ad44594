package online.arval.cabinet.platform.rest.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Reads a day or a moment in the one form that the description names, and of no other times than
 * {@link online.arval.cabinet.platform.model.Days}. Jackson would also take numbers since 1970,
 * lists of numbers, and a moment for a day.
 */
final class MomentReader<T> extends StdScalarDeserializer<T> {
  private static final long serialVersionUID = 1L;

  private final Class<T> type;
  private final transient Function<String, T> parser;
  private final transient Predicate<T> range;

  MomentReader(Class<T> type, Function<String, T> parser, Predicate<T> range) {
    super(type);
    this.type = type;
    this.parser = parser;
    this.range = range;
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
    if (!range.test(moment)) {
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
