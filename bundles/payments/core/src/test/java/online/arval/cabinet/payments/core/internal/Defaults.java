package online.arval.cabinet.payments.core.internal;

import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;

/** A configuration with nothing configured. */
final class Defaults {
  private Defaults() {}

  static <A extends Annotation> A of(Class<A> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> method.getDefaultValue()));
  }
}
