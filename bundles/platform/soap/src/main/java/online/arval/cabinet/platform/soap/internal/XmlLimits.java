package online.arval.cabinet.platform.soap.internal;

import java.util.HashMap;
import java.util.Map;
import org.apache.cxf.staxutils.StaxUtils;

/** What a message may look like; document type declarations are never read. */
final class XmlLimits {
  /** Deeper than any of our schemas by far. */
  private static final int DEPTH = 40;

  private static final int ATTRIBUTES = 50;
  private static final int ATTRIBUTE_CHARACTERS = 32 * 1024;
  private static final int ELEMENTS = 1_000_000;

  private XmlLimits() {}

  static Map<String, Object> of(SoapConfiguration configuration) {
    Map<String, Object> limits = new HashMap<>();
    limits.put(
        StaxUtils.MAX_CHILD_ELEMENTS,
        EndpointSecurity.CHECK.atLeast(
            "max-child-elements", configuration.max$_$child$_$elements(), 1));
    limits.put(StaxUtils.MAX_ELEMENT_DEPTH, DEPTH);
    limits.put(StaxUtils.MAX_ATTRIBUTE_COUNT, ATTRIBUTES);
    limits.put(StaxUtils.MAX_ATTRIBUTE_SIZE, ATTRIBUTE_CHARACTERS);
    limits.put(StaxUtils.MAX_ELEMENT_COUNT, (long) ELEMENTS);
    limits.put(StaxUtils.MAX_TEXT_LENGTH, configuration.max$_$body$_$bytes());
    limits.put(StaxUtils.MAX_XML_CHARACTERS, configuration.max$_$body$_$bytes());
    return limits;
  }
}
