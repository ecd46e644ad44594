package online.arval.cabinet.fines.web.internal.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Locale;
import online.arval.cabinet.fines.api.FineReceipt;
import online.arval.cabinet.fines.web.internal.Language;
import online.arval.cabinet.fines.web.internal.receipt.ReceiptPdf;

/** A receipt as an answer. */
final class ReceiptFile {
  /** Its media type. */
  static final String PDF = "application/pdf";

  private ReceiptFile() {}

  /** The file, in the language the caller likes, under a name that a header can carry. */
  static Response of(FineReceipt receipt, String name, HttpHeaders headers, Instant now) {
    Language language = Language.accepted(headers);
    return Response.ok(ReceiptPdf.of(receipt, language, now), PDF)
        .language(language.name().toLowerCase(Locale.ROOT))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"receipt-" + name.replaceAll("[^0-9A-Za-z-]", "_") + ".pdf\"")
        .build();
  }
}
