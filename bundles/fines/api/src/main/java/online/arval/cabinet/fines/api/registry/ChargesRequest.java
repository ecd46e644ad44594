package online.arval.cabinet.fines.api.registry;

import java.util.List;

/**
 * Read one page of charges. Exactly one of vehicles and organisation is given.
 *
 * @param requestId is repeated in the answer
 * @param companyId whose they will be; repeated in the answer
 * @param vehicles at most 50
 * @param inn of the organisation; empty with vehicles
 * @param kpp of the organisation; empty with vehicles
 * @param from ISO-8601 instant, inclusive, of the charge's last change; empty for all
 * @param to ISO-8601 instant, exclusive; empty for now
 * @param page empty for the first, else {@link ChargeBatch#next}
 */
public record ChargesRequest(
    String requestId,
    String companyId,
    List<Vehicle> vehicles,
    String inn,
    String kpp,
    String from,
    String to,
    String page) {
  /**
   * A vehicle to ask about.
   *
   * @param plate may be empty
   * @param sts registration certificate, 10 characters
   */
  public record Vehicle(String plate, String sts) {}
}
