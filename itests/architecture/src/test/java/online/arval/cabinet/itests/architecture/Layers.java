package online.arval.cabinet.itests.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Where a class stands, told from its package {@code online.arval.cabinet.<feature>.<part>}. */
final class Layers {
  static final String ROOT = "online.arval.cabinet.";
  private static final Set<String> NO_FEATURE = Set.of("platform", "runtime", "itests");

  private Layers() {}

  /** The feature a class of ours belongs to; the platform is none. */
  static Optional<String> feature(JavaClass type) {
    return segment(type, 0).filter(name -> !NO_FEATURE.contains(name));
  }

  /** {@code api}, {@code core}, {@code web}; of the platform the name of the bundle. */
  static Optional<String> part(JavaClass type) {
    return segment(type, 1);
  }

  private static Optional<String> segment(JavaClass type, int index) {
    String name = type.getPackageName() + ".";
    if (!name.startsWith(ROOT)) {
      return Optional.empty();
    }
    String[] segments = name.substring(ROOT.length()).split("\\.");
    return index < segments.length && !segments[index].isEmpty()
        ? Optional.of(segments[index])
        : Optional.empty();
  }

  static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith(ROOT);
  }

  static boolean isConnector(JavaClass type) {
    return feature(type).filter("routes"::equals).isPresent();
  }

  static DescribedPredicate<JavaClass> inPart(String part) {
    return DescribedPredicate.describe(
        "classes of a feature's " + part,
        type -> feature(type).isPresent() && part(type).filter(part::equals).isPresent());
  }

  /** Every field or parameter with this annotation that is no text is an offence. */
  static ArchCondition<JavaClass> haveOnlyTextIn(String annotation) {
    return new ArchCondition<>("have only text in " + annotation) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getFields().stream()
            .filter(field -> field.isAnnotatedWith(annotation))
            .forEach(field -> judge(field.getRawType(), field.getDescription(), events));
        type.getCodeUnits().stream()
            .flatMap(unit -> unit.getParameters().stream())
            .filter(parameter -> parameter.isAnnotatedWith(annotation))
            .forEach(
                parameter -> judge(parameter.getRawType(), parameter.getDescription(), events));
      }

      private void judge(JavaClass type, String description, ConditionEvents events) {
        boolean text = type.isEquivalentTo(String.class);
        events.add(
            new SimpleConditionEvent(
                type, text, description + (text ? "" : " is no text: " + type.getName())));
      }
    };
  }

  /** Every dependency for which {@code wrong} holds is an offence. */
  static ArchCondition<JavaClass> notReach(String what, BiPredicate<JavaClass, JavaClass> wrong) {
    return new ArchCondition<>("not reach " + what) {
      @Override
      public void check(JavaClass origin, ConditionEvents events) {
        for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
          JavaClass target = dependency.getTargetClass().getBaseComponentType();
          boolean offence = wrong.test(origin, target);
          events.add(new SimpleConditionEvent(dependency, !offence, dependency.getDescription()));
        }
      }
    };
  }
}
