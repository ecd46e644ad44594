package online.arval.cabinet.routes.payments.tbank.internal;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where the payments made last are paid: the gateway tells it only once. */
final class Recent {
  private static final int MOST = 10_000;

  private final Map<String, String> urls =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > MOST;
        }
      };

  synchronized void add(String reference, String url) {
    urls.put(reference, url);
  }

  synchronized String find(String reference) {
    return urls.getOrDefault(reference, "");
  }
}
