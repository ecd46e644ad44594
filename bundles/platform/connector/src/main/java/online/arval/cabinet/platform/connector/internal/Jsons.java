package online.arval.cabinet.platform.connector.internal;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;

/**
 * The JSON mapper of one connector, without caches that others share: nothing holds its classes.
 */
public final class Jsons {
  private final ObjectMapper mapper;

  public Jsons(ClassLoader loader) {
    TypeFactory types =
        TypeFactory.defaultInstance().withClassLoader(loader).withCache(new LRUMap<>(16, 200));
    mapper =
        JsonMapper.builder()
            .typeFactory(types)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            // a sum that comes as text or fraction is none
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();
  }

  /** The mapper itself. */
  public ObjectMapper mapper() {
    return mapper;
  }

  JsonNode tree(Object data) {
    return mapper.valueToTree(data);
  }
}
