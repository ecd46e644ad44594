package online.arval.cabinet.itests.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static online.arval.cabinet.itests.architecture.Layers.feature;
import static online.arval.cabinet.itests.architecture.Layers.inPart;
import static online.arval.cabinet.itests.architecture.Layers.notReach;
import static online.arval.cabinet.itests.architecture.Layers.part;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** The rules of docs/architecture.md that bytecode can prove. */
enum Law {
  PLATFORM_KNOWS_NO_FEATURE(
      classes()
          .that()
          .resideInAPackage("online.arval.cabinet.platform..")
          .should(notReach("a feature", (origin, target) -> feature(target).isPresent()))),

  MODEL_IS_PURE_JAVA(
      classes()
          .that()
          .resideInAPackage("online.arval.cabinet.platform.model..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", "online.arval.cabinet.platform.model..", "org.osgi.annotation..")),

  API_NAMES_ONLY_VALUES_AND_APIS(
      classes()
          .that(inPart("api"))
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "online.arval.cabinet.platform.model..",
              "online.arval.cabinet.*.api..",
              "org.osgi.annotation..",
              "com.fasterxml.jackson.annotation..")),

  CORE_HAS_NO_HTTP(
      classes()
          .that(inPart("core"))
          .should(
              notReach(
                  "a web bundle or HTTP",
                  (origin, target) -> isPart(target, "web") || isHttp(target)))),

  A_FEATURE_REACHES_ANOTHER_ONLY_THROUGH_ITS_API(
      classes()
          .that()
          .resideInAPackage("online.arval.cabinet..")
          .should(
              notReach(
                  "into another feature",
                  (origin, target) ->
                      feature(origin).isPresent()
                          && feature(target).isPresent()
                          && !feature(origin).equals(feature(target))
                          && !isPart(target, "api")))),

  A_CONNECTOR_IMPORTS_ONLY_CONTRACTS(
      classes()
          .that()
          .resideInAPackage("online.arval.cabinet.routes..")
          .should(
              notReach(
                  "anything but contracts",
                  (origin, target) ->
                      Layers.isOurs(target) && !Layers.isConnector(target) && !isContract(target)))
          .allowEmptyShould(true)),

  INTERNAL_STAYS_INSIDE_ITS_BUNDLE(
      classes()
          .that()
          .resideInAPackage("online.arval.cabinet..")
          .should(
              notReach(
                  "the internal packages of another bundle",
                  (origin, target) -> isForeignInternal(origin, target)))),

  CORE_AND_WEB_EXPORT_NOTHING(
      classes()
          .that(inPart("core").or(inPart("web")))
          .should()
          .resideInAPackage("..internal..")
          .because("a bundle that exports nothing can be updated without refreshing others")),

  ENTITIES_ARE_INTERNAL(
      classes()
          .that()
          .areAnnotatedWith("jakarta.persistence.Entity")
          .should()
          .resideInAPackage("..internal..")
          .allowEmptyShould(true)),

  BUNDLES_FORM_NO_CYCLE(
      slices().matching("online.arval.cabinet.(*).(*)..").should().beFreeOfCycles()),

  NO_FIELD_IS_INJECTED(
      noFields()
          .should(ArchCondition.from(DescribedPredicate.describe("be injected", Law::isInjected)))
          .because(
              "collaborators come by the constructor; only a dynamic reference needs a field")),

  QUERY_PARAMETERS_ARE_READ_AS_TEXT(
      classes()
          .should(Layers.haveOnlyTextIn("jakarta.ws.rs.QueryParam"))
          .because("JAX-RS answers 404 to a wrong number and cannot say which parameter it was")),

  STANDARD_STREAMS_ARE_FOR_CONSOLE_COMMANDS(
      noClasses()
          .that()
          .resideOutsideOfPackage("..internal.console..")
          .should(ACCESS_STANDARD_STREAMS)),

  LOGS_GO_THROUGH_SLF4J(
      noClasses()
          .should()
          // calls, not dependencies: JDBC's interfaces name java.util.logging in signatures
          .callMethodWhere(
              target(
                  owner(
                      resideInAnyPackage(
                          "java.util.logging..",
                          "org.apache.log4j..",
                          "org.apache.commons.logging.."))))),

  ONE_WAY_OF_INJECTION(
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..",
              "org.osgi.service.blueprint..",
              "org.apache.aries.blueprint..")),

  /** The simulators and the compatibility test are the outside world, with its own time. */
  TIME_COMES_FROM_A_CLOCK(
      noClasses()
          .that()
          .resideOutsideOfPackages("..cabinet.simulators..", "..cabinet.payments.tck..")
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.LocalDateTime.class, "now")
          .orShould()
          .callMethod(java.time.OffsetDateTime.class, "now")
          .orShould()
          .callMethod(java.time.ZonedDateTime.class, "now"));

  private static final Set<String> INJECTING =
      Set.of(
          "jakarta.inject.Inject",
          "javax.inject.Inject",
          "jakarta.annotation.Resource",
          "jakarta.persistence.PersistenceContext",
          "jakarta.ws.rs.core.Context");

  private final ArchRule rule;

  Law(ArchRule rule) {
    this.rule = rule;
  }

  ArchRule rule() {
    return rule;
  }

  private static boolean isInjected(JavaField field) {
    boolean dynamic = field.getModifiers().contains(JavaModifier.VOLATILE);
    return field.isAnnotatedWith("org.osgi.service.component.annotations.Reference") && !dynamic
        || INJECTING.stream().anyMatch(field::isAnnotatedWith);
  }

  private static boolean isPart(JavaClass type, String part) {
    return feature(type).isPresent() && part(type).filter(part::equals).isPresent();
  }

  private static boolean isHttp(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith("jakarta.servlet")
        || name.startsWith("jakarta.ws.rs")
        || name.startsWith("jakarta.jws")
        || name.startsWith("jakarta.xml.ws")
        || name.startsWith("org.apache.cxf");
  }

  private static boolean isContract(JavaClass type) {
    boolean ofPlatform = type.getPackageName().startsWith(Layers.ROOT + "platform.");
    Set<String> http = Set.of("rest", "soap", "portal");
    return ofPlatform
        ? !type.getPackageName().contains(".internal")
            && part(type).filter(bundle -> !http.contains(bundle)).isPresent()
        : isPart(type, "api");
  }

  private static boolean isForeignInternal(JavaClass origin, JavaClass target) {
    String name = target.getPackageName() + ".";
    int internal = name.indexOf(".internal.");
    return Layers.isOurs(target)
        && internal > 0
        && !(origin.getPackageName() + ".").startsWith(name.substring(0, internal + 1));
  }
}
