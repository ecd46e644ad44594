package online.arval.cabinet.routes.fines.gisgmp.internal.smev;

import online.arval.cabinet.routes.fines.gisgmp.internal.registry.RegistryPage;

/**
 * What SMEV hands over.
 *
 * @param messageId of the response, to be acknowledged
 * @param originalId of the request it belongs to
 */
public record SmevResponse(String messageId, String originalId, Content content) {
  /** What it says. */
  public sealed interface Content {}

  /** The registry's answer. */
  public record Data(RegistryPage page) implements Content {}

  /** The request was refused, by the registry or by SMEV. */
  public record Refused(String reason) implements Content {}

  /** The request is on its way; the answer follows. */
  public record Underway() implements Content {}
}
