package online.arval.cabinet.fines.web.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;

/** What is to be read from the registries. */
@Schema(name = "FineSyncInput")
public record SyncInput(
    @Schema(description = "The caller's own company when absent") String companyId,
    @Schema(description = "Only this registry; all when absent") String registry,
    @Schema(
            description = "From the beginning instead of from where the last run ended",
            defaultValue = "false")
        Boolean whole) {}
