package online.arval.cabinet.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import online.arval.cabinet.fines.api.FineEvents;
import online.arval.cabinet.fines.api.registry.RegistryContract;
import online.arval.cabinet.fleet.api.FleetEvents;
import online.arval.cabinet.payments.api.PaymentEvents;
import online.arval.cabinet.payments.api.gateway.GatewayContract;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** {@code docs/asyncapi.yaml} tells of every message of the code, and of no other. */
class AsyncApiTest {
  private static final Path DOCS = Path.of("../../docs");
  private static final List<Class<?>> CONTRACTS =
      List.of(
          FleetEvents.class,
          PaymentEvents.class,
          FineEvents.class,
          GatewayContract.class,
          RegistryContract.class);
  private static final String TYPE = "online\\.arval\\.cabinet\\..+\\.v\\d+";
  private static Map<String, Object> document;

  @BeforeAll
  static void read() throws IOException {
    try (Reader reader = Files.newBufferedReader(DOCS.resolve("asyncapi.yaml"))) {
      document = new Yaml().load(reader);
    }
  }

  @Test
  void everyTypeIsDescribed() {
    Set<String> told = new TreeSet<>();
    messages().values().forEach(message -> told.add((String) message.get("name")));
    told.remove("online.arval.cabinet.platform.ping.v1"); // no public constant: the platform's own
    assertThat(told).isEqualTo(constants(TYPE));
  }

  @Test
  void everyDestinationIsDescribed() {
    Set<String> told = new TreeSet<>();
    at("channels").values().forEach(channel -> told.add((String) channel.get("address")));
    assertThat(told)
        .containsAll(constants("cabinet\\..+"))
        .contains(GatewayContract.commands("{gateway}"), RegistryContract.commands("{registry}"));
  }

  @Test
  void everySchemaIsWhereTheDocumentSays() {
    Set<String> missing = new TreeSet<>();
    for (Map<String, Object> message : messages().values()) {
      Path schema = DOCS.resolve(schemaOf(message));
      if (!Files.isRegularFile(schema)) {
        missing.add(schema.toString());
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyReferenceWithinTheDocumentLeadsSomewhere() {
    at("channels")
        .values()
        .forEach(
            channel ->
                assertThat(messages().keySet())
                    .containsAll(AsyncApiTest.<Object>map(channel.get("messages")).keySet()));
  }

  @SuppressWarnings("unchecked")
  private static String schemaOf(Map<String, Object> message) {
    List<Map<String, Object>> parts =
        (List<Map<String, Object>>) AsyncApiTest.<Object>map(message.get("payload")).get("allOf");
    Map<String, Map<String, Object>> properties = map(parts.get(1).get("properties"));
    return (String) properties.get("data").get("$ref");
  }

  private static Map<String, Map<String, Object>> messages() {
    return map(AsyncApiTest.<Object>map(document.get("components")).get("messages"));
  }

  private static Map<String, Map<String, Object>> at(String key) {
    return map(document.get(key));
  }

  @SuppressWarnings("unchecked")
  private static <T> Map<String, T> map(Object node) {
    return (Map<String, T>) node;
  }

  private static Set<String> constants(String form) {
    Set<String> values = new TreeSet<>();
    CONTRACTS.stream()
        .flatMap(type -> Stream.of(type.getDeclaredFields()))
        .filter(field -> Modifier.isPublic(field.getModifiers()) && field.getType() == String.class)
        .map(AsyncApiTest::value)
        .filter(value -> value.matches(form))
        .forEach(values::add);
    return values;
  }

  private static String value(Field field) {
    try {
      return (String) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
