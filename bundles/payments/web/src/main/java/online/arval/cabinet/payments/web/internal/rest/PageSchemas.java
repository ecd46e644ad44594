package online.arval.cabinet.payments.web.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What a {@link online.arval.cabinet.platform.model.Page} looks like on the wire. For the OpenAPI
 * document alone, whose generator cannot see through it.
 */
final class PageSchemas {
  private PageSchemas() {}

  @Schema(name = "PaymentPage")
  record Payments(
      List<PaymentJson> items,
      @Schema(description = "Cursor of the next page; absent on the last one") String next,
      @Schema(
              description =
                  "How many fit in all, when asked for; absent when they are more than 10,000")
          Long total) {}
}
