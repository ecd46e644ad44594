package online.arval.cabinet.platform.gate.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Turns, without a container: one request may run at once. */
class RouteTest {
  private final Route route = new Route("/x", () -> 1);
  private final List<String> dispatched = new ArrayList<>();

  @BeforeEach
  void oneRuns() {
    route.add(new Target(new Silent(), "feature", -1));
    assertThat(route.takeTurn()).isTrue();
  }

  @Test
  void turnsComeInTheOrderOfArrival() {
    parked("first", true);
    parked("second", true);
    route.endTurn();
    assertThat(dispatched).containsExactly("first");
    route.endTurn();
    assertThat(dispatched).containsExactly("first", "second");
    assertThat(route.takeTurn()).isFalse();
    route.endTurn();
    assertThat(route.takeTurn()).isTrue();
  }

  @Test
  void aTurnOfARequestThatHasExpiredGoesToTheNext() {
    Parked first = parked("first", true);
    Parked second = parked("second", true);
    first.release(Parked.Outcome.EXPIRED);
    route.endTurn();
    assertThat(first.turn()).isNull();
    assertThat(second.turn()).isSameAs(route);
  }

  @Test
  void aTurnOfARequestTheContainerHasEndedGoesToTheNext() {
    parked("ended", false);
    parked("second", true);
    route.endTurn();
    assertThat(dispatched).containsExactly("second");
    route.endTurn();
    assertThat(route.takeTurn()).isTrue();
  }

  private Parked parked(String name, boolean alive) {
    AsyncContext context =
        (AsyncContext)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {AsyncContext.class},
                (proxy, method, arguments) -> {
                  assertThat(method.getName()).isEqualTo("dispatch");
                  if (!alive) {
                    throw new IllegalStateException("completed");
                  }
                  dispatched.add(name);
                  return null;
                });
    Parked request = new Parked(context, () -> {});
    route.park(request);
    return request;
  }

  private static final class Silent extends HttpServlet {
    private static final long serialVersionUID = 1L;
  }
}
