package online.arval.cabinet.routes.payments.yookassa.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.payments.api.gateway.ChargeCommand;

/**
 * The charges sent last, so that an inquiry can repeat one word for word: without a payer nothing
 * comes of it. A charge by a kept means takes the money at once, and is never repeated to ask.
 */
final class Recent {
  private static final int MOST = 10_000;

  private final Map<String, ChargeCommand> charges =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ChargeCommand> eldest) {
          return size() > MOST;
        }
      };

  /** The first wording counts: the gateway refuses another one under the same key. */
  synchronized void add(ChargeCommand charge) {
    if (!KeptMeans.pays(charge)) {
      charges.putIfAbsent(charge.paymentId(), charge);
    }
  }

  synchronized Optional<ChargeCommand> find(String paymentId) {
    return Optional.ofNullable(charges.get(paymentId));
  }
}
