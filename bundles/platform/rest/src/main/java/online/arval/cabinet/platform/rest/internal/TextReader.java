package online.arval.cabinet.platform.rest.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import online.arval.cabinet.platform.model.Texts;

/**
 * Reads every text of every body: a text is a text and no number, and holds nothing that no
 * database, log or screen can keep. Tab and line ends are allowed here; whoever wants one line says
 * so.
 */
final class TextReader extends StdScalarDeserializer<String> {
  private static final long serialVersionUID = 1L;

  TextReader() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return (String) context.handleUnexpectedToken(String.class, parser);
    }
    String text = parser.getText();
    if (!Texts.isProper(text)) {
      // the field is known to Jackson alone: it stands in the path of the failure
      throw new IllegalTextException(parser);
    }
    return text;
  }

  /** A text with characters that cannot be kept. */
  static final class IllegalTextException extends JsonMappingException {
    private static final long serialVersionUID = 1L;

    IllegalTextException(JsonParser parser) {
      super(parser, "characters that cannot be kept");
    }
  }
}
