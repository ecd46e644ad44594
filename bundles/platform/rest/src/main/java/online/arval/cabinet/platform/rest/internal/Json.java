package online.arval.cabinet.platform.rest.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Makes the JSON mapper of one feature: strict on input, without caches that others share. */
final class Json {
  private static final int MAX_NESTING = 64;
  private static final int MAX_NUMBER_LENGTH = 100;
  private static final int MAX_NAME_LENGTH = 1000;

  private Json() {}

  /** A mapper that sees the classes of this loader and keeps what it learns of them to itself. */
  static ObjectMapper mapper(ClassLoader loader) {
    TypeFactory types =
        TypeFactory.defaultInstance().withClassLoader(loader).withCache(new LRUMap<>(16, 500));
    return JsonMapper.builder(factory())
        .typeFactory(types)
        .addModule(new JavaTimeModule())
        .addModule(new Jdk8Module())
        .addModule(
            new SimpleModule()
                .addDeserializer(String.class, new TextReader())
                .addDeserializer(
                    LocalDate.class, new MomentReader<>(LocalDate.class, LocalDate::parse))
                .addDeserializer(Instant.class, new MomentReader<>(Instant.class, Json::moment)))
        .serializationInclusion(JsonInclude.Include.NON_ABSENT)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .build();
  }

  /** With any offset. */
  private static Instant moment(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  private static JsonFactory factory() {
    return new JsonFactoryBuilder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(MAX_NESTING)
                .maxNumberLength(MAX_NUMBER_LENGTH)
                .maxNameLength(MAX_NAME_LENGTH)
                .build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        // names of one feature's input must not fill the table that lives as long as the process
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .build();
  }
}
