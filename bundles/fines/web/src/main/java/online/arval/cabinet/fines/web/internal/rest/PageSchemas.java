package online.arval.cabinet.fines.web.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What a {@link online.arval.cabinet.platform.model.Page} of each thing looks like on the wire. For
 * the OpenAPI document alone, whose generator cannot see through it.
 */
final class PageSchemas {
  private static final String NEXT = "Cursor of the next page; absent on the last one";
  private static final String TOTAL =
      "How many fit in all, when asked for; absent when they are more than 10,000";

  private PageSchemas() {}

  @Schema(name = "FinePage")
  record Fines(
      List<FineJson> items,
      @Schema(description = NEXT) String next,
      @Schema(description = TOTAL) Long total) {}

  @Schema(name = "FineHistoryPage")
  record History(
      List<HistoryJson> items,
      @Schema(description = NEXT) String next,
      @Schema(description = TOTAL) Long total) {}

  @Schema(name = "FineApprovalPage")
  record Approvals(
      List<ApprovalJson> items,
      @Schema(description = NEXT) String next,
      @Schema(description = TOTAL) Long total) {}

  @Schema(name = "FineSyncPage")
  record Sync(
      List<SyncJson> items,
      @Schema(description = NEXT) String next,
      @Schema(description = TOTAL) Long total) {}
}
