package online.arval.cabinet.payments.core.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import online.arval.cabinet.payments.api.PaymentStatus;
import online.arval.cabinet.payments.api.RefundStatus;
import online.arval.cabinet.payments.core.internal.states.Effect;
import online.arval.cabinet.payments.core.internal.states.StateMachine;

/** Draws {@code docs/payment-states.md} from the tables of states. */
final class StatesDocument {
  private static final Map<Effect, String> MEANING =
      Map.of(
          Effect.BOOK, "the ledger books the money, once",
          Effect.RETURN, "the ledger books the money under `unclaimed`, and it is refunded in full",
          Effect.WAIT, "the gateway is asked now and then whether the payer has paid",
          Effect.ASK, "the gateway is asked soon",
          Effect.SEND_AGAIN, "the command is sent again under the same idempotence key",
          Effect.RELEASE, "what was to be refunded is free again",
          Effect.WITHDRAW, "the gateway is told to cancel",
          Effect.CONTRADICTION, "nothing moves; audit record and metric",
          Effect.NONE, "nothing");

  private StatesDocument() {}

  static String text() {
    StringBuilder text = new StringBuilder();
    text.append("# States of payments and refunds\n\n");
    text.append("Drawn from `bundles/payments/core/src/main/resources/states/*.csv` by a test.\n");
    text.append("`given-up`: the gateway knows of no charge (or agrees to cancel) and the cabinet");
    text.append(" wants none any more:\nit was cancelled, its time ran out, or it was sent");
    text.append(" often enough.\n");
    draw(text, "Payments", StateMachine.PAYMENT, PaymentStatus.CREATED);
    draw(text, "Refunds", StateMachine.REFUND, RefundStatus.PENDING);
    text.append("\n## Effects\n\n| Effect | Meaning |\n|---|---|\n");
    for (Effect effect : Effect.values()) {
      text.append("| `").append(effect.text()).append("` | ").append(MEANING.get(effect));
      text.append(" |\n");
    }
    return text.toString();
  }

  private static <S extends Enum<S>> void draw(
      StringBuilder text, String title, StateMachine<S> machine, S first) {
    text.append("\n## ").append(title).append("\n\n```mermaid\nstateDiagram-v2\n");
    text.append("  [*] --> ").append(first).append('\n');
    Map<String, List<String>> arrows = new LinkedHashMap<>();
    machine
        .steps()
        .forEach(
            (cause, step) -> {
              boolean quiet = step.to() == cause.from() && step.effect() == Effect.NONE;
              if (!quiet) {
                arrows
                    .computeIfAbsent(cause.from() + " --> " + step.to(), key -> new ArrayList<>())
                    .add(label(cause.trigger().text(), step.effect()));
              }
            });
    arrows.forEach(
        (arrow, labels) ->
            text.append("  ")
                .append(arrow)
                .append(": ")
                .append(String.join("<br/>", labels))
                .append('\n'));
    text.append("```\n\n| In | on | becomes | and |\n|---|---|---|---|\n");
    machine
        .steps()
        .forEach(
            (cause, step) ->
                text.append("| ")
                    .append(cause.from())
                    .append(" | ")
                    .append(cause.trigger().text())
                    .append(" | ")
                    .append(step.to())
                    .append(" | `")
                    .append(step.effect().text())
                    .append("` |\n"));
  }

  private static String label(String trigger, Effect effect) {
    return effect == Effect.NONE ? trigger : trigger + " / " + effect.text();
  }
}
