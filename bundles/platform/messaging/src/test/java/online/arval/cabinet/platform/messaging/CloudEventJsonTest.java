package online.arval.cabinet.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudEventJsonTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");
  private static final CloudEvent PING =
      new CloudEvent(
          "id-1",
          URI.create("/cabinet/platform"),
          "online.arval.cabinet.platform.ping.v1",
          Optional.of("node-1"),
          NOW,
          Optional.of(URI.create("https://cabinet.arval.online/schemas/x.json")),
          Optional.of("c-1"),
          JsonNodeFactory.instance.objectNode().put("node", "node-1"));

  @Test
  void readsWhatItWrote() throws Exception {
    assertThat(CloudEventJson.read(CloudEventJson.write(PING), Instant.EPOCH)).isEqualTo(PING);
  }

  @Test
  void takesTheTimeOfReceptionWhenThereIsNone() throws Exception {
    String minimal = "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"t\"}";
    CloudEvent event = CloudEventJson.read(minimal, NOW);
    assertThat(event.time()).isEqualTo(NOW);
    assertThat(event.data().isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nonsense | not JSON",
        "[] | not a JSON object",
        "{'specversion':'0.3','id':'1','source':'/s','type':'t'} | specversion is not 1.0",
        "{'specversion':'1.0','source':'/s','type':'t'} | the attribute id is missing",
        "{'specversion':'1.0','id':' ','source':'/s','type':'t'} | the attribute id is missing",
        "{'specversion':'1.0','id':'1','source':'a b','type':'t'} | source is not a URI reference",
        "{'specversion':'1.0','id':'1','source':'/s','type':7} | the attribute type is not a string",
        "{'specversion':'1.0','id':'1','id':'2','source':'/s','type':'t'} | Duplicate field 'id'",
        "{'specversion':'1.0','id':'1','source':'/s','type':'t','time':'now'} | not an RFC 3339",
        "{'specversion':'1.0','id':'1','source':'/s','type':'t','time':'-999999999-01-01T00:00:00Z'} | time is not from 1900",
        "{'specversion':'1.0','id':'a\\u0000b','source':'/s','type':'t'} | id has characters",
        "{'specversion':'1.0','id':'1','source':'/s','type':'t','correlationid':'\\u202e'} | correlationid has",
        "{'specversion':'1.0','id':'1','source':'/s','type':'t','data_base64':''} | data_base64",
        "{'specversion':'1.0','id':'1','source':'/s','type':'t','datacontenttype':'text/xml'} | JSON"
      },
      quoteCharacter = '"')
  void saysWhatIsWrong(String text, String reason) {
    assertThatThrownBy(() -> CloudEventJson.read(text.replace('\'', '"'), NOW))
        .isInstanceOf(MalformedEventException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void acceptsItsContentTypeOrNone() {
    assertThat(CloudEventJson.accepts(Optional.empty())).isTrue();
    assertThat(CloudEventJson.accepts(Optional.of("Application/CloudEvents+json; charset=utf-8")))
        .isTrue();
    assertThat(CloudEventJson.accepts(Optional.of("application/json"))).isFalse();
  }

  @Test
  void theDataOfAPingFitsItsSchema() throws Exception {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(getClass().getResourceAsStream("/schemas/" + PING.type() + ".json"));
    assertThat(schema.validate(PING.data())).isEmpty();
    assertThat(schema.validate(new ObjectMapper().readTree("{\"node\":\"\"}"))).isNotEmpty();
  }
}
