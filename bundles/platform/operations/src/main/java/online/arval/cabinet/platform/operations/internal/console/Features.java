package online.arval.cabinet.platform.operations.internal.console;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;

/** The Karaf features of the cabinet that are known to this container. */
final class Features {
  private Features() {}

  /** Name, version and state of a feature: {@code Started}, {@code Uninstalled}, … */
  record Line(String name, String version, String state, boolean asked) {}

  static List<Line> of(FeaturesService service) {
    try {
      return Arrays.stream(service.listFeatures())
          .filter(feature -> feature.getName().startsWith("cabinet"))
          .map(feature -> line(service, feature))
          .sorted(Comparator.comparing(Line::name).thenComparing(Line::version))
          .toList();
    } catch (Exception e) {
      throw new IllegalStateException("Karaf cannot list its features: " + e.getMessage(), e);
    }
  }

  private static Line line(FeaturesService service, Feature feature) {
    return new Line(
        feature.getName(),
        feature.getVersion(),
        service.getState(feature.getId()).name(),
        service.isRequired(feature));
  }
}
