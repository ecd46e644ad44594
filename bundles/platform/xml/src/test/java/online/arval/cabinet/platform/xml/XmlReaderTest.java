package online.arval.cabinet.platform.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class XmlReaderTest {
  private static final int PIECES = 2_000;

  @Test
  void walksThroughChildrenAndSkipsTheRest() {
    List<String> seen = new ArrayList<>();
    read("<a xmlns='urn:x' n='7'><b><deep/>text</b><c>one</c><!-- no --><d/></a>")
        .children(
            child -> {
              if (child.is("urn:x", "c")) {
                seen.add(child.text());
              } else {
                seen.add(child.name());
              }
            });
    assertThat(seen).containsExactly("b", "one", "d");
  }

  @Test
  void goesIntoChildrenOfChildren() {
    List<String> seen = new ArrayList<>();
    read("<a><b><c>1</c><c>2</c></b><b/></a>").children(b -> b.children(c -> seen.add(c.text())));
    assertThat(seen).containsExactly("1", "2");
  }

  @Test
  void readsAttributes() {
    XmlReader root = read("<a xmlns='urn:x' n='7' t=' x '/>");
    assertThat(root.number("n")).hasValue(7);
    assertThat(root.number("m")).isEmpty();
    assertThat(root.attribute("t")).isEqualTo("x");
    assertThatThrownBy(() -> root.number("t")).isInstanceOf(MalformedXmlException.class);
  }

  @Test
  void refusesDocumentTypesAndEntities() {
    String secret = getClass().getResource("XmlReaderTest.class").toString();
    for (String hostile :
        List.of(
            "<!DOCTYPE a [<!ENTITY x SYSTEM '" + secret + "'>]><a>&x;</a>",
            "<!DOCTYPE a [<!ENTITY x 'xxxx'><!ENTITY y '&x;&x;&x;'>]><a>&y;</a>",
            "<!DOCTYPE a SYSTEM '" + secret + "'><a/>")) {
      assertThatThrownBy(() -> read(hostile).text()).isInstanceOf(MalformedXmlException.class);
      byte[] bytes = hostile.getBytes(StandardCharsets.UTF_8);
      assertThatThrownBy(() -> XmlTree.parse(bytes)).isInstanceOf(MalformedXmlException.class);
    }
  }

  @Test
  void refusesWhatIsTooDeepOrBroken() {
    String deep = "<a>".repeat(65) + "</a>".repeat(65);
    assertThatThrownBy(() -> read(deep).children(XmlReaderTest::descend))
        .isInstanceOf(MalformedXmlException.class)
        .hasMessageContaining("levels");
    assertThatThrownBy(() -> read("<a><b></a>").children(b -> {}))
        .isInstanceOf(MalformedXmlException.class);
    assertThatThrownBy(() -> read("no xml")).isInstanceOf(MalformedXmlException.class);
  }

  @Test
  void readsNoFurtherThanItMust() {
    byte[] piece = "<b>0123456789</b>".repeat(100).getBytes(StandardCharsets.UTF_8);
    int[] taken = {0};
    Enumeration<InputStream> parts =
        new Enumeration<>() {
          @Override
          public boolean hasMoreElements() {
            return taken[0] <= PIECES + 1;
          }

          @Override
          public InputStream nextElement() {
            return part(taken[0]++, piece);
          }
        };
    long[] count = {0};
    XmlReader.of(new SequenceInputStream(parts))
        .children(
            b -> {
              count[0] += b.text().length();
              long seen = count[0] / 10 / 100;
              assertThat(taken[0] - seen).isLessThan(20);
            });
    assertThat(count[0]).isEqualTo(PIECES * 100L * 10);
  }

  @Test
  void writesWhatItReads() {
    byte[] written =
        XmlText.bytes(
            Map.of("p", "urn:x"),
            xml ->
                xml.open("p", "a")
                    .attribute("t", "<\"& >")
                    .attribute("empty", "")
                    .element("p", "b", "a < б & ]]>")
                    .close());
    XmlReader root = XmlReader.of(new ByteArrayInputStream(written));
    assertThat(root.attribute("t")).isEqualTo("<\"& >");
    root.children(b -> assertThat(b.text()).isEqualTo("a < б & ]]>"));
    assertThat(new String(written, StandardCharsets.UTF_8)).doesNotContain("empty");
  }

  private static InputStream part(int i, byte[] piece) {
    return switch (i) {
      case 0 -> new ByteArrayInputStream("<a>".getBytes(StandardCharsets.UTF_8));
      case PIECES + 1 -> new ByteArrayInputStream("</a>".getBytes(StandardCharsets.UTF_8));
      default -> new ByteArrayInputStream(piece);
    };
  }

  private static void descend(XmlReader element) {
    element.children(XmlReaderTest::descend);
  }

  private static XmlReader read(String text) {
    return XmlReader.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
