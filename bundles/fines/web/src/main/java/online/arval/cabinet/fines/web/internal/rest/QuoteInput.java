package online.arval.cabinet.fines.web.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Fines whose price is asked for. */
@Schema(name = "FineQuoteInput")
public record QuoteInput(
    @Schema(
            description = "1 to 200, each once, all of one company",
            requiredMode = Schema.RequiredMode.REQUIRED)
        List<String> fineIds) {}
