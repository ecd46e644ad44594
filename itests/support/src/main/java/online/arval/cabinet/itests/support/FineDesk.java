package online.arval.cabinet.itests.support;

import com.fasterxml.jackson.databind.JsonNode;

/** What a fleet manager sees of fines and of the registry GIS GMP. */
public final class FineDesk {
  /** The registry of the state, as the cabinet names it. */
  public static final String GISGMP = "gisgmp";

  private final Api manager;

  public FineDesk(Api manager) {
    this.manager = manager;
  }

  /** Has the registry read, from the beginning or from where it ended; false when it is unknown. */
  public boolean read(boolean whole) {
    String order = "{\"registry\":\"" + GISGMP + "\",\"whole\":" + whole + "}";
    return manager.post("/api/v1/fines/sync", order).status() == 202;
  }

  /** How far the registry is read. */
  public JsonNode reading() {
    for (JsonNode state : manager.get("/api/v1/fines/sync").expect(200).json().path("items")) {
      if (state.path("registry").asText().equals(GISGMP)) {
        return state;
      }
    }
    throw new AssertionError("the registry is not known");
  }

  public boolean isReading() {
    return reading().path("running").asBoolean();
  }

  /** How many fines there are, with this status or, when it is empty, at all. */
  public long total(String status) {
    String only = status.isEmpty() ? "" : "&status=" + status;
    return manager
        .get("/api/v1/fines?limit=1&total=true" + only)
        .expect(200)
        .json()
        .path("total")
        .asLong();
  }

  /** How many fines are not paid; a list that is long has no total. */
  public long unpaid() {
    return manager.get("/api/v1/fines/statistics").expect(200).json().path("unpaidCount").asLong();
  }

  /** Whether there is a fine with the УИН. */
  public boolean has(String uin) {
    return !find(uin).isEmpty();
  }

  /** The fine with the УИН. */
  public JsonNode fine(String uin) {
    return find(uin).path(0);
  }

  private JsonNode find(String uin) {
    return manager.get("/api/v1/fines?text=" + uin).expect(200).json().path("items");
  }

  /** Identifier of the manager's company. */
  public String company() {
    return manager
        .get("/api/v1/fines?limit=1")
        .expect(200)
        .json()
        .at("/items/0/companyId")
        .asText();
  }

  /** The registration certificate of a vehicle of the company. */
  public String certificate() {
    String list = "/api/v1/fleet/vehicles?limit=50&status=ACTIVE";
    for (JsonNode vehicle : manager.get(list).expect(200).json().path("items")) {
      if (vehicle.hasNonNull("sts")) {
        return vehicle.path("sts").asText();
      }
    }
    throw new AssertionError("no vehicle with a certificate");
  }
}
