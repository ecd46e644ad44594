package online.arval.cabinet.simulators.gisgmp.internal.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.List;

/**
 * A charge in the registry; also the JSON of the control API. What is left out is empty.
 *
 * @param sts certificate of the vehicle it is for
 * @param inn organisation it is for; both may be given
 * @param billDate ISO day or date and time with offset
 * @param toPayKopecks what is owed; left out: the total
 * @param legalAct as the registry writes it, {@code ст. 12.9 ч.2 КоАП РФ}
 * @param discountKind {@code fixed} (kopecks), {@code percent}, {@code multiplier} (a share of 1)
 * @param meaning 1 new, 2 amended, 3 annulled, 4 annulment undone
 * @param changedAt ISO instant
 */
@JsonIgnoreProperties(ignoreUnknown = false)
public record StoredCharge(
    String uin,
    String sts,
    String inn,
    String kpp,
    String billDate,
    long totalKopecks,
    Long toPayKopecks,
    String purpose,
    String kbk,
    String oktmo,
    String validUntil,
    String legalAct,
    String offenceAt,
    String place,
    String department,
    String photoUrl,
    String payeeName,
    String payeeInn,
    String payeeKpp,
    String payeeAccount,
    String payeeBik,
    String discountKind,
    String discountValue,
    String discountUntil,
    int meaning,
    String changedAt) {
  private static final int LAST_MEANING = 4;

  public StoredCharge {
    toPayKopecks = toPayKopecks == null ? Long.valueOf(totalKopecks) : toPayKopecks;
    meaning = meaning == 0 ? 1 : meaning;
    if (meaning < 1 || meaning > LAST_MEANING || totalKopecks < 0) {
      throw new IllegalArgumentException("meaning 1 to 4, amount not negative");
    }
  }

  /** The identifiers by which it is found: of the vehicle, of the organisation. */
  public List<String> payers() {
    List<String> payers = new ArrayList<>();
    if (sts != null && !sts.isBlank()) {
      payers.add("124" + "0".repeat(19 - sts.length()) + sts);
    }
    if (inn != null && !inn.isBlank()) {
      payers.add("200" + inn + kpp);
    }
    return payers;
  }

  /** The text, or nothing where there is none. */
  static String text(String value) {
    return value == null ? "" : value;
  }
}
