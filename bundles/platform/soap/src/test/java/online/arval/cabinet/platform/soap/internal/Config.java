package online.arval.cabinet.platform.soap.internal;

import java.lang.reflect.Proxy;
import java.util.Map;

/** Makes configurations: the defaults, but for what is given. */
final class Config {
  private Config() {}

  static SoapConfiguration of(Map<String, Object> values) {
    return (SoapConfiguration)
        Proxy.newProxyInstance(
            Config.class.getClassLoader(),
            new Class<?>[] {SoapConfiguration.class},
            (self, method, arguments) ->
                values.getOrDefault(method.getName(), method.getDefaultValue()));
  }
}
