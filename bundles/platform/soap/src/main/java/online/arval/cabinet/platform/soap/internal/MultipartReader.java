package online.arval.cabinet.platform.soap.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes a multipart message apart (RFC 2046, section 5.1). CXF reads one part after the other and
 * takes the end of the data for the end of the message; so a message that was cut off would take
 * effect. Here only a message that came to its closing boundary has parts.
 */
final class MultipartReader {
  /** The message itself and twenty attachments. */
  private static final int MAX_PARTS = 21;

  private static final int MAX_HEADERS = 8 * 1024;
  private static final int MAX_BOUNDARY = 70;

  /** Space that gateways add at the end of lines. */
  private static final int MAX_PADDING = 100;

  private final byte[] message;
  private final byte[] delimiter;

  private MultipartReader(byte[] message, String boundary) {
    this.message = message;
    this.delimiter = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * The parts, in their order; at least one.
   *
   * @throws MultipartException when the message is not whole, or not as the standard wants it
   */
  static List<MimePart> read(byte[] message, String boundary) throws MultipartException {
    boolean proper =
        !boundary.isBlank()
            && !boundary.endsWith(" ")
            && boundary.length() <= MAX_BOUNDARY
            && boundary.chars().allMatch(c -> c >= ' ' && c <= '~');
    if (!proper) {
      throw new MultipartException("the boundary must have 1 to 70 characters of ASCII");
    }
    return new MultipartReader(message, boundary).parts();
  }

  private List<MimePart> parts() throws MultipartException {
    List<MimePart> parts = new ArrayList<>();
    int start = -1;
    for (int line = 0, end; line < message.length; line = end + 1) {
      end = lineEnd(line);
      boolean closes = isDelimiter(line, end, "--");
      if (!closes && !isDelimiter(line, end, "")) {
        continue;
      }
      if (start >= 0) {
        parts.add(part(start, Math.max(start, beforeLineBreak(line))));
      }
      if (parts.size() > MAX_PARTS) {
        throw new MultipartException("there are too many parts");
      }
      if (closes) {
        return atLeastOne(parts);
      }
      start = end + 1;
    }
    throw new MultipartException(
        start < 0 ? "the boundary is not there" : "the message ends before its closing boundary");
  }

  private static List<MimePart> atLeastOne(List<MimePart> parts) throws MultipartException {
    if (parts.isEmpty()) {
      throw new MultipartException("there is none");
    }
    return parts;
  }

  /** Whether the line is the delimiter with this ending, but for space after it. */
  private boolean isDelimiter(int line, int end, String ending) {
    int at = line + delimiter.length;
    if (at > end || !Arrays.equals(message, line, at, delimiter, 0, delimiter.length)) {
      return false;
    }
    String rest =
        new String(message, at, Math.min(end - at, MAX_PADDING), StandardCharsets.US_ASCII);
    // the line of a delimiter that opens a part must be whole; the last needs no line break
    boolean whole = end < message.length || !ending.isEmpty();
    return whole && end - at < MAX_PADDING && rest.stripTrailing().equals(ending);
  }

  private MimePart part(int start, int end) throws MultipartException {
    Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    StringBuilder field = new StringBuilder();
    int line = start;
    while (line < end) {
      int lineEnd = Math.min(end, lineEnd(line));
      if (lineEnd - start > MAX_HEADERS) {
        throw new MultipartException("the header of a part is too long");
      }
      String text = text(line, lineEnd);
      line = lineEnd + 1;
      if (text.isEmpty()) {
        break;
      }
      if (!text.startsWith(" ") && !text.startsWith("\t")) {
        add(field.toString(), fields);
        field.setLength(0);
      }
      field.append(text);
    }
    add(field.toString(), fields);
    return new MimePart(fields, Arrays.copyOfRange(message, Math.min(line, end), end));
  }

  private static void add(String field, Map<String, String> fields) throws MultipartException {
    if (field.isEmpty()) {
      return;
    }
    int colon = field.indexOf(':');
    String name = field.substring(0, Math.max(0, colon));
    if (name.isEmpty() || name.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      throw new MultipartException("a header field of a part is malformed");
    }
    if (fields.put(name, field.substring(colon + 1).strip()) != null) {
      throw new MultipartException("a header field of a part is there twice");
    }
  }

  private String text(int line, int end) {
    int last = end > line && message[end - 1] == '\r' ? end - 1 : end;
    return new String(message, line, last - line, StandardCharsets.UTF_8);
  }

  /** Where the line break before this line begins, which belongs to the delimiter. */
  private int beforeLineBreak(int line) {
    int end = line - 1;
    return end > 0 && message[end - 1] == '\r' ? end - 1 : end;
  }

  private int lineEnd(int line) {
    int end = line;
    while (end < message.length && message[end] != '\n') {
      end++;
    }
    return end;
  }
}
