package online.arval.cabinet.fines.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import online.arval.cabinet.fines.api.FineStatus;
import online.arval.cabinet.fines.core.internal.rules.FineStates;
import online.arval.cabinet.fines.core.internal.rules.FineStep;
import org.junit.jupiter.api.Test;

/** The transitions and their picture. {@code -Ddocs.write=true} writes the picture anew. */
class FineStatesTest {
  private static final Path DOCUMENT = Path.of("../../../docs/fine-states.md");

  @Test
  void theDiagramInTheDocumentationIsTheDataOfTheCode() throws IOException {
    String document =
        "# States of a fine\n\nMade from `bundles/fines/core`, `fine-states.txt`, by `FineStatesTest`.\n"
            + "\n```mermaid\n"
            + FineStates.diagram()
            + "```\n";
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(DOCUMENT, document);
    }
    assertThat(Files.readString(DOCUMENT)).isEqualTo(document);
  }

  @Test
  void everyStepHasItsPlaceAndEveryStatusIsReached() {
    assertThat(FineStates.all())
        .extracting(FineStates.Transition::step)
        .containsOnly(FineStep.values())
        .containsAll(Arrays.asList(FineStep.values()));
    assertThat(FineStates.all())
        .extracting(FineStates.Transition::to)
        .containsAll(Arrays.asList(FineStatus.values()));
    assertThat(FineStates.all().stream().map(it -> it.from() + " " + it.step()).distinct().count())
        .isEqualTo(FineStates.all().size());
  }
}
