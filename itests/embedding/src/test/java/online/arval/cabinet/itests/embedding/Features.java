package online.arval.cabinet.itests.embedding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import online.arval.cabinet.itests.support.Project;

/** The repository of the cabinet's features and what stands in it. */
final class Features {
  private static final Pattern NAME = Pattern.compile("<feature name=\"([^\"]+)\"");
  private static final String VERSION = System.getProperty("cabinet.version");

  private Features() {}

  /** What an administrator types after {@code feature:repo-add}. */
  static String repository() {
    return "mvn:online.arval.cabinet/cabinet-features/" + VERSION + "/xml/features";
  }

  /** A Maven repository with every bundle of every feature. */
  static Path mavenRepository() {
    return Project.root().resolve("karaf-assembly/target/assembly/system");
  }

  /** The features to try: those of the property {@code cabinet.features}. */
  static List<String> chosen() throws IOException {
    String wanted = System.getProperty("cabinet.features");
    return wanted.equals("all") ? all() : Arrays.asList(wanted.split(","));
  }

  private static List<String> all() throws IOException {
    return Stream.concat(names("cabinet-tp"), names("cabinet-features")).toList();
  }

  private static Stream<String> names(String artifact) throws IOException {
    String file = artifact + "-" + VERSION + "-features.xml";
    Path path =
        mavenRepository().resolve("online/arval/cabinet/" + artifact + "/" + VERSION).resolve(file);
    return NAME.matcher(Files.readString(path)).results().map(Features::first);
  }

  private static String first(MatchResult match) {
    return match.group(1);
  }
}
