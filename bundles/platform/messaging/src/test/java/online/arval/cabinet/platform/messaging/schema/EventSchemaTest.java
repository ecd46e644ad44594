package online.arval.cabinet.platform.messaging.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventSchemaTest {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final JsonNode SCHEMA =
      json(
          """
          {"type":"object","title":"all that is understood",
           "properties":{
             "id":{"type":"string","format":"uuid"},
             "name":{"type":"string","pattern":"^[a-z][a-z0-9-]{0,9}$"},
             "short":{"type":"string","minLength":2,"maxLength":4},
             "sum":{"type":"integer","minimum":-1,"maximum":9007199254740991},
             "share":{"type":"number","maximum":1},
             "day":{"type":"string","format":"date"},
             "at":{"type":"string","format":"date-time"},
             "url":{"type":"string","format":"uri"},
             "kind":{"enum":["","fixed"]},
             "maybe":{"type":["string","null"]},
             "good":{"type":"boolean"},
             "lines":{"type":"array","minItems":1,"maxItems":2,
               "items":{"type":"object","properties":{"a/b":{"type":"integer"}},
                        "required":["a/b"],"additionalProperties":false}},
             "map":{"type":"object","additionalProperties":{"type":"integer"}}},
           "required":["id","sum"],"additionalProperties":true}
          """);
  private static final JsonNode GOOD =
      json(
          """
          {"id":"0190d5c4-6d2e-7a3b-8c4d-5e6f7a8b9c0d","name":"yookassa","short":"аб😀",
           "sum":90000,"share":0.5,"day":"2026-02-28","at":"2026-02-28T10:00:00.5+03:00",
           "url":"https://pay.example/x?y=1","kind":"fixed","maybe":null,"good":true,
           "lines":[{"a/b":1}],"map":{"x":1},"unknown":[1,{}]}
          """);

  /** Each is put over the good document; the verdict must be that of a full validator. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'sum':'5'}",
        "{'sum':true}",
        "{'sum':1.5}",
        "{'sum':-1}",
        "{'sum':-2}",
        "{'sum':null}",
        "{'sum':9007199254740991}",
        "{'sum':9007199254740992}",
        "{'sum':[]}",
        "{'name':''}",
        "{'name':'UPPER'}",
        "{'name':'fe <b>'}",
        "{'name':1}",
        "{'name':'abcdefghijk'}",
        "{'short':'a'}",
        "{'short':'abcd'}",
        "{'short':'abcde'}",
        "{'short':'😀😀😀😀'}",
        "{'share':1}",
        "{'share':1.01}",
        "{'share':'1'}",
        "{'day':'2026-02-29'}",
        "{'day':'2026-2-28'}",
        "{'day':'28.02.2026'}",
        "{'day':''}",
        "{'day':'2026-02-28T00:00:00Z'}",
        "{'day':5}",
        "{'at':'2026-02-28'}",
        "{'at':'2026-02-30T10:00:00Z'}",
        "{'at':'2026-02-28T10:00:00'}",
        "{'at':'2026-02-28T10:00:00Z'}",
        "{'at':'2026-02-28T25:00:00Z'}",
        "{'at':''}",
        "{'url':'pay.example'}",
        "{'url':'/x'}",
        "{'url':'http://a b'}",
        "{'url':'urn:x:y'}",
        "{'kind':''}",
        "{'kind':'NOPE'}",
        "{'kind':null}",
        "{'kind':1}",
        "{'maybe':'x'}",
        "{'maybe':1}",
        "{'good':'true'}",
        "{'good':1}",
        "{'good':false}",
        "{'lines':[]}",
        "{'lines':{}}",
        "{'lines':[{'a/b':1},{'a/b':2},{'a/b':3}]}",
        "{'lines':[{}]}",
        "{'lines':[{'a/b':'1'}]}",
        "{'lines':[{'a/b':1,'c':1}]}",
        "{'lines':[1]}",
        "{'map':{}}",
        "{'map':{'x':'1'}}",
        "{'map':[]}",
        "{'id':'0190d5c4'}",
        "{'id':null}",
        "{'id':''}"
      })
  void saysWhatAFullValidatorSays(String change) {
    ObjectNode document = GOOD.deepCopy();
    document.setAll((ObjectNode) json(change.replace('\'', '"')));
    agree(document);
  }

  @Test
  void missingMembersAndOtherKindsOfDocuments() {
    for (String required : List.of("id", "sum")) {
      ObjectNode document = GOOD.deepCopy();
      document.remove(required);
      agree(document);
      assertThat(EventSchema.of(SCHEMA).check(document))
          .contains(new Misfit("", "the member " + required));
    }
    List.of("[]", "null", "1", "\"x\"", "{}").forEach(text -> agree(json(text)));
  }

  /** Here the other validator is wrong: it reads numbers as double, and $ as Java does. */
  @ParameterizedTest
  @ValueSource(strings = {"{'sum':1e400}", "{'sum':-1e400}", "{'name':'abc\\n'}"})
  void isStricterThanAFullValidatorWhereThatIsWrong(String change) {
    ObjectNode document = GOOD.deepCopy();
    document.setAll((ObjectNode) json(change.replace('\'', '"')));
    assertThat(EventSchema.of(SCHEMA).check(document)).isPresent();
  }

  @Test
  void fits() {
    assertThat(EventSchema.of(SCHEMA).check(GOOD)).isEmpty();
  }

  @Test
  void namesThePlaceAndNeverTheValue() {
    ObjectNode document = GOOD.deepCopy();
    document.putArray("lines").addObject().put("a/b", "secret");
    assertThat(EventSchema.of(SCHEMA).check(document).orElseThrow())
        .hasToString("/lines/0/a~1b: expected integer, not string");
  }

  @Test
  void leavesTheItemsToTheReceiverWhereTheSchemaSaysSo() {
    EventSchema schema =
        EventSchema.of(
            json(
                "{\"type\":\"array\",\"maxItems\":1,\"x-each-by-itself\":true,"
                    + "\"items\":{\"type\":\"integer\"}}"));
    assertThat(schema.check(json("[\"x\"]"))).isEmpty();
    assertThat(schema.check(json("[1,2]"))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"oneOf\":[]}",
        "{\"$ref\":\"#/x\"}",
        "{\"type\":\"money\"}",
        "{\"format\":\"colour\"}",
        "{\"minLength\":-1}",
        "{\"properties\":{\"x\":{\"not\":{}}}}",
        "7"
      })
  void refusesASchemaItWouldOnlyHalfUnderstand(String schema) {
    assertThatThrownBy(() -> EventSchema.of(json(schema)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void understandsThePlatformsOwnSchema() throws IOException {
    String file = "/schemas/online.arval.cabinet.platform.ping.v1.json";
    try (InputStream text = getClass().getResourceAsStream(file)) {
      EventSchema schema = EventSchema.of(JSON.readTree(text));
      assertThat(schema.check(json("{\"node\":\"n1\"}"))).isEmpty();
      assertThat(schema.check(json("{\"node\":\"n1\",\"more\":1}")))
          .contains(new Misfit("", "no further members like these"));
    }
  }

  @Test
  void readsIntegersAndNothingElseAsIntegers() {
    assertThat(Integers.read(json("5"))).hasValue(5);
    assertThat(Integers.read(json("100.0"))).hasValue(100);
    for (String other : List.of("1.5", "\"5\"", "true", "null", "1e30", "9223372036854775808")) {
      assertThat(Integers.read(json(other))).as(other).isEmpty();
    }
  }

  private static void agree(JsonNode document) {
    SchemaValidatorsConfig asserting =
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    JsonSchema full =
        JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(SCHEMA, asserting);
    assertThat(EventSchema.of(SCHEMA).check(document).isEmpty())
        .as("%s: %s", document, EventSchema.of(SCHEMA).check(document))
        .isEqualTo(full.validate(document).isEmpty());
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
