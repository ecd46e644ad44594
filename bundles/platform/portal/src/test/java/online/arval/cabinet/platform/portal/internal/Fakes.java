package online.arval.cabinet.platform.portal.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Role;
import online.arval.cabinet.platform.model.UserId;
import online.arval.cabinet.platform.portal.PortalSection;

/** Files, sections and people for the tests of this package. */
final class Fakes {
  private Fakes() {}

  /** Files in memory. */
  record Files(Map<String, String> files) implements AssetSource {
    @Override
    public Optional<byte[]> read(String path) {
      return Optional.ofNullable(files.get(path))
          .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Collection<String> paths() {
      return files.keySet();
    }
  }

  /** A section with the given entries and cards. */
  record Section(String id, List<PortalSection.Entry> entries, List<PortalSection.Card> cards)
      implements PortalSection {
    @Override
    public String module() {
      return id + ".js";
    }
  }

  static PortalSection.Entry entry(String path, int order, Role... roles) {
    return new PortalSection.Entry(
        path,
        "x-" + path,
        "car-front",
        Map.of("ru", "Раздел", "en", "Page"),
        order,
        Set.of(roles),
        "");
  }

  static Section section(String id, Role... roles) {
    return new Section(
        id,
        List.of(entry(id, 1, roles)),
        List.of(new PortalSection.Card("x-card", 1, Set.of(roles))));
  }

  static Caller.Person manager(CompanyId company) {
    return new Caller.Person(UserId.create(), "fleet", Role.FLEET_MANAGER, company);
  }

  static Caller.Person accountManager() {
    return new Caller.Person(UserId.create(), "account", Role.ACCOUNT_MANAGER, null);
  }

  static LiveHub hub() {
    return new LiveHub(100, 2, 5);
  }

  /** A browser that has read all that was sent to it. */
  static final class Browser implements LiveStream.Connection {
    private final List<String> frames = new ArrayList<>();
    private boolean reads = true;
    private boolean ended;
    private LiveStream stream;

    static Browser of(Caller.Person person, String session) {
      return of(person, session, true);
    }

    static Browser of(Caller.Person person, String session, boolean sessionLives) {
      Browser browser = new Browser();
      browser.stream = new LiveStream(person, session, () -> sessionLives, 5, browser);
      return browser;
    }

    LiveStream stream() {
      return stream;
    }

    /** From now on nothing is read. */
    void stall() {
      reads = false;
    }

    void resume() {
      reads = true;
      wake();
    }

    /** What was read; without the greeting. */
    List<String> frames() {
      return frames.stream().filter(frame -> !frame.contains("event: hello")).toList();
    }

    /** Id of the last event that was read. */
    String lastId() {
      String ids = String.join("", frames);
      String last = ids.substring(ids.lastIndexOf("id: ") + 4);
      return last.substring(0, last.indexOf('\n'));
    }

    boolean ended() {
      return ended;
    }

    @Override
    public void wake() {
      while (reads) {
        Optional<String> frame = stream.poll();
        if (frame.isEmpty()) {
          return;
        }
        frames.add(frame.get());
      }
    }

    @Override
    public void end() {
      ended = true;
    }
  }
}
