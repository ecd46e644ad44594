package online.arval.cabinet.platform.portal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import online.arval.cabinet.platform.model.CompanyId;
import org.junit.jupiter.api.Test;

class LiveHubTest {
  private final CompanyId own = CompanyId.create();
  private final LiveHub hub = Fakes.hub();
  private final Fakes.Browser browser = Fakes.Browser.of(Fakes.manager(own), "s1");

  @Test
  void anEventReachesItsCompanyAndTheLessorAndNobodyElse() {
    Fakes.Browser foreign = open(Fakes.Browser.of(Fakes.manager(CompanyId.create()), "s2"));
    Fakes.Browser lessor = open(Fakes.Browser.of(Fakes.accountManager(), "s3"));
    open(browser);
    hub.publish(Optional.of(own), "fleet.vehicles", "v1");
    assertThat(browser.frames())
        .singleElement()
        .asString()
        .contains("data: {\"topic\":\"fleet.vehicles\",\"subject\":\"v1\"}\n\n");
    assertThat(lessor.frames()).hasSize(1);
    assertThat(foreign.frames()).isEmpty();
    hub.publish(Optional.empty(), "portal.sections", "fleet");
    assertThat(foreign.frames()).hasSize(1);
  }

  @Test
  void textCannotBreakOutOfItsFrame() {
    open(browser);
    hub.publish(Optional.of(own), "t", "a\"b\n\nevent: evil");
    assertThat(browser.frames())
        .singleElement()
        .asString()
        .contains("a\\\"b\\n\\nevent: evil")
        .endsWith("\"}\n\n");
  }

  @Test
  void aSlowBrowserIsToldToReadAllAnewInsteadOfFillingMemory() {
    open(browser);
    browser.stall();
    for (int i = 0; i < 6; i++) {
      hub.publish(Optional.of(own), "t", "" + i);
    }
    browser.resume();
    assertThat(browser.frames()).containsExactly(LiveStream.RESYNC);
  }

  @Test
  void aBrowserThatComesBackGetsWhatItMissed() {
    open(browser);
    hub.publish(Optional.of(own), "t", "seen");
    String last = browser.lastId();
    hub.close(browser.stream());
    hub.publish(Optional.of(own), "t", "missed");
    hub.publish(Optional.of(CompanyId.create()), "t", "foreign");
    Fakes.Browser again = Fakes.Browser.of(Fakes.manager(own), "s1");
    hub.open(again.stream(), Optional.of(last));
    assertThat(again.frames()).singleElement().asString().contains("missed");
  }

  @Test
  void anIdOfAnotherRunOrTooOldAnIdMeansToReadAllAnew() {
    Fakes.Browser other = Fakes.Browser.of(Fakes.manager(own), "s2");
    hub.open(other.stream(), Optional.of("0123456789ab-7"));
    assertThat(other.frames()).containsExactly(LiveStream.RESYNC);
    open(browser);
    hub.publish(Optional.of(own), "t", "seen");
    String last = browser.lastId();
    for (int i = 0; i < 300; i++) {
      hub.publish(Optional.of(own), "t", "" + i);
    }
    Fakes.Browser late = Fakes.Browser.of(Fakes.manager(own), "s3");
    hub.open(late.stream(), Optional.of(last));
    assertThat(late.frames()).containsExactly(LiveStream.RESYNC);
  }

  @Test
  void oneStreamTooManyEndsTheSessionsOldest() {
    open(browser);
    Fakes.Browser second = open(Fakes.Browser.of(Fakes.manager(own), "s1"));
    Fakes.Browser third = open(Fakes.Browser.of(Fakes.manager(own), "s1"));
    assertThat(browser.ended()).isTrue();
    assertThat(second.ended()).isFalse();
    assertThat(third.ended()).isFalse();
    assertThat(hub.size()).isEqualTo(2);
  }

  @Test
  void thereAreNotMoreStreamsThanAllowed() {
    LiveHub small = new LiveHub(1, 5, 5);
    assertThat(small.open(browser.stream(), Optional.empty())).isTrue();
    assertThat(
            small.open(Fakes.Browser.of(Fakes.accountManager(), "s2").stream(), Optional.empty()))
        .isFalse();
  }

  @Test
  void streamsOfEndedSessionsEnd() {
    Fakes.Browser dead = open(Fakes.Browser.of(Fakes.manager(own), "s2", false));
    open(browser);
    hub.endDead();
    assertThat(dead.ended()).isTrue();
    assertThat(browser.ended()).isFalse();
  }

  @Test
  void aHeartbeatIsSkippedWhileFramesWait() {
    open(browser);
    browser.stall();
    hub.heartbeat();
    hub.heartbeat();
    browser.resume();
    assertThat(browser.frames()).containsExactly(": \n\n");
  }

  @Test
  void shuttingDownEndsAllAndTakesNoMore() {
    open(browser);
    hub.shutDown();
    assertThat(browser.ended()).isTrue();
    assertThat(hub.size()).isZero();
    assertThat(hub.open(Fakes.Browser.of(Fakes.manager(own), "s2").stream(), Optional.empty()))
        .isFalse();
  }

  private Fakes.Browser open(Fakes.Browser one) {
    assertThat(hub.open(one.stream(), Optional.empty())).isTrue();
    return one;
  }
}
