package online.arval.cabinet.fines.web.internal;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Stands in for a service of the core: answers as told, and remembers what it was asked. */
public final class FakeCore {
  private final Map<String, Function<Object[], Object>> answers = new HashMap<>();
  private final List<Call> calls = new ArrayList<>();

  /** What it was asked. */
  public record Call(String method, List<Object> arguments) {}

  /** Says what a method answers; all others fail. */
  public FakeCore on(String method, Function<Object[], Object> answer) {
    answers.put(method, answer);
    return this;
  }

  /** The service. */
  public <T> T as(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            FakeCore.class.getClassLoader(), new Class<?>[] {type}, this::invoke));
  }

  private Object invoke(Object self, Method method, Object[] arguments) {
    Function<Object[], Object> answer = answers.get(method.getName());
    if (answer == null) {
      throw new AssertionError("not expected: " + method.getName());
    }
    calls.add(new Call(method.getName(), List.of(arguments)));
    return answer.apply(arguments);
  }

  /** Names of the methods called, in order. */
  public List<String> methods() {
    return calls.stream().map(Call::method).toList();
  }

  /** Arguments of the last call. */
  public List<Object> lastArguments() {
    return calls.get(calls.size() - 1).arguments();
  }
}
