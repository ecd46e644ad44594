package online.arval.cabinet.itests.embedding;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What {@code bundle:list -t 0 -s --no-format} printed. */
record Bundles(List<Line> lines) {
  private static final Pattern LINE =
      Pattern.compile("(?m)^ *(\\d+)\\t(\\w+) *\\t *\\d+\\t(\\S+) *\\t(\\S+)$");

  static Bundles in(String printed) {
    return new Bundles(LINE.matcher(printed).results().map(Line::of).toList());
  }

  /** Those that should be active and are not; fragments are resolved at best. */
  List<Line> idle(Set<String> fragments) {
    return lines.stream()
        .filter(line -> !line.state().equals("Active"))
        .filter(line -> !(line.state().equals("Resolved") && fragments.contains(line.name())))
        .toList();
  }

  /** One bundle. */
  record Line(String id, String state, String version, String name) {
    private static Line of(MatchResult match) {
      return new Line(match.group(1), match.group(2), match.group(3), match.group(4));
    }
  }
}
