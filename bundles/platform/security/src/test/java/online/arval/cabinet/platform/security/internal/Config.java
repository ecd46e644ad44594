package online.arval.cabinet.platform.security.internal;

import java.lang.reflect.Proxy;
import java.util.Map;

/** The configuration with its declared defaults, as the container would build it. */
final class Config {
  private Config() {}

  static SecurityConfig of(Map<String, Object> values) {
    return (SecurityConfig)
        Proxy.newProxyInstance(
            SecurityConfig.class.getClassLoader(),
            new Class<?>[] {SecurityConfig.class},
            (proxy, method, arguments) ->
                values.getOrDefault(method.getName(), method.getDefaultValue()));
  }
}
