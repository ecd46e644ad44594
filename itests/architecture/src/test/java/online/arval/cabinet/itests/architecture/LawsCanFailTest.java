package online.arval.cabinet.itests.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import online.arval.cabinet.other.core.internal.ReachesIntoAnotherCore;
import online.arval.cabinet.other.core.internal.SecondOfACycle;
import online.arval.cabinet.platform.model.wrong.NotPure;
import online.arval.cabinet.platform.wrong.KnowsAFeature;
import online.arval.cabinet.routes.wrong.CallsACore;
import online.arval.cabinet.wrong.api.NamesAnEntityManager;
import online.arval.cabinet.wrong.api.PublicEntity;
import online.arval.cabinet.wrong.core.internal.AnswersHttp;
import online.arval.cabinet.wrong.core.internal.Careless;
import online.arval.cabinet.wrong.core.internal.FirstOfACycle;
import online.arval.cabinet.wrong.core.internal.KnowsItsWeb;
import online.arval.cabinet.wrong.core.internal.UsesBlueprint;
import online.arval.cabinet.wrong.web.Exported;
import online.arval.cabinet.wrong.web.internal.CountsPages;
import online.arval.cabinet.wrong.web.internal.KeepsALimit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every law refuses an example made to break it; a law that refuses nothing would be worth nothing.
 */
class LawsCanFailTest {
  @ParameterizedTest
  @EnumSource(Law.class)
  void refusesItsWrongExamples(Law law) {
    if (law == Law.BUNDLES_FORM_NO_CYCLE) {
      assertRefused(law, FirstOfACycle.class, SecondOfACycle.class);
    } else {
      wrongExamples(law).forEach(example -> assertRefused(law, example));
    }
  }

  private static void assertRefused(Law law, Class<?>... examples) {
    assertThatThrownBy(() -> law.rule().check(new ClassFileImporter().importClasses(examples)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(examples[0].getSimpleName())
        .hasMessageNotContaining("failed to check any classes");
  }

  private static List<Class<?>> wrongExamples(Law law) {
    return switch (law) {
      case PLATFORM_KNOWS_NO_FEATURE -> List.of(KnowsAFeature.class);
      case MODEL_IS_PURE_JAVA -> List.of(NotPure.class);
      case API_NAMES_ONLY_VALUES_AND_APIS -> List.of(NamesAnEntityManager.class);
      case CORE_HAS_NO_HTTP -> List.of(AnswersHttp.class, KnowsItsWeb.class);
      case A_FEATURE_REACHES_ANOTHER_ONLY_THROUGH_ITS_API, INTERNAL_STAYS_INSIDE_ITS_BUNDLE ->
          List.of(ReachesIntoAnotherCore.class);
      case A_CONNECTOR_IMPORTS_ONLY_CONTRACTS -> List.of(CallsACore.class);
      case QUERY_PARAMETERS_ARE_READ_AS_TEXT -> List.of(CountsPages.class, KeepsALimit.class);
      case CORE_AND_WEB_EXPORT_NOTHING -> List.of(Exported.class);
      case ENTITIES_ARE_INTERNAL -> List.of(PublicEntity.class);
      case BUNDLES_FORM_NO_CYCLE -> throw new IllegalArgumentException("needs two examples");
      case NO_FIELD_IS_INJECTED,
          STANDARD_STREAMS_ARE_FOR_CONSOLE_COMMANDS,
          LOGS_GO_THROUGH_SLF4J,
          TIME_COMES_FROM_A_CLOCK ->
          List.of(Careless.class);
      case ONE_WAY_OF_INJECTION -> List.of(UsesBlueprint.class);
    };
  }
}
