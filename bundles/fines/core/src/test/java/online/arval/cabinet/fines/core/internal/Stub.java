package online.arval.cabinet.fines.core.internal;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** A service of which only some methods are there. */
final class Stub<S> {
  private final Class<S> type;
  private final Map<String, Function<Object[], Object>> methods = new HashMap<>();

  private Stub(Class<S> type) {
    this.type = type;
  }

  static <S> Stub<S> of(Class<S> type) {
    return new Stub<>(type);
  }

  Stub<S> with(String method, Function<Object[], Object> answer) {
    methods.put(method, answer);
    return this;
  }

  S make() {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              Function<Object[], Object> answer = methods.get(method.getName());
              if (answer == null) {
                throw new UnsupportedOperationException(method.toString());
              }
              return answer.apply(arguments);
            }));
  }
}
