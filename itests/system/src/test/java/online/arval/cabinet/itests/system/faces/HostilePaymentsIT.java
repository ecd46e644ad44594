package online.arval.cabinet.itests.system.faces;

import static online.arval.cabinet.itests.system.faces.Refusals.field;
import static online.arval.cabinet.itests.system.faces.Refusals.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import online.arval.cabinet.itests.support.Api;
import online.arval.cabinet.itests.support.Api.Answer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bad input about fines and payments: each gets its clear error, and nothing is settled by it. */
@ExtendWith(RunningDemo.class)
class HostilePaymentsIT {
  private static final String FINES = "/api/v1/fines";
  private static final String PAYMENTS = "/api/v1/payments";
  private static final String RECONCILIATIONS = PAYMENTS + "/reconciliations";
  private static final String AUTOPAY = FINES + "/autopay";
  private static final Map<String, String> ANY_VERSION = Map.of("If-Match", "*");

  private final Demo demo;
  private final Api account;
  private final Api fleet;

  HostilePaymentsIT(Demo demo) {
    this.demo = demo;
    this.account = demo.as("account");
    this.fleet = demo.as("fleet");
  }

  @TestFactory
  Stream<DynamicTest> daysOfOtherTimes() {
    return Stream.of(
            PAYMENTS + "?from=-999999999-01-01",
            PAYMENTS + "?to=%2B999999999-12-31",
            FINES + "?from=-999999999-01-01",
            FINES + "?to=%2B999999999-12-31",
            FINES + "/export?from=0000-01-01",
            FINES + "/statistics?from=1899-12-31",
            FINES + "/statistics?to=-999999999-01-01",
            "/api/v1/fleet/contracts?endsBy=%2B999999999-12-31")
        .map(
            path ->
                dynamicTest(
                    path,
                    () -> {
                      String name = path.substring(path.indexOf('?') + 1, path.indexOf('='));
                      field(fleet.get(path), name, "out-of-range");
                      field(account.get(path), name, "out-of-range");
                    }));
  }

  @Test
  void aDayOfOtherTimesInACursor() {
    for (String day : new String[] {"-999999999-01-01", "+999999999-12-31"}) {
      String cursor = "RULED_ON:DESC\u001f" + day + "\u001f" + UUID.randomUUID();
      String forged =
          Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(cursor.getBytes(StandardCharsets.UTF_8));
      field(fleet.get(FINES + "?cursor=" + forged), "cursor", "invalid-cursor");
    }
  }

  @TestFactory
  Stream<DynamicTest> reconciliations() {
    return Stream.of(
            "-999999999-01-01 out-of-range",
            "0000-01-01 out-of-range",
            "0001-01-01 out-of-range",
            "1900-01-01 out-of-range",
            "2009-12-31 out-of-range",
            "2199-01-01 in-future",
            "+999999999-12-31 out-of-range",
            "2026-02-30 invalid-format")
        .map(text -> text.split(" "))
        .map(
            day ->
                dynamicTest(
                    day[0],
                    () -> {
                      String body = "{\"gateway\":\"tbank\",\"day\":\"" + day[0] + "\"}";
                      field(account.post(RECONCILIATIONS, body), "day", day[1]);
                    }));
  }

  @Test
  void limitsOfAListThatIsNotPaged() {
    for (String limit : new String[] {"x", "0", "501", "1.5", "99999999999"}) {
      field(account.get(RECONCILIATIONS + "?limit=" + limit), "limit", "out-of-range");
    }
  }

  @Test
  void autopayThatCouldNeverPay() {
    String before = fleet.get(AUTOPAY).expect(200).body();
    field(autopay("\"gateway\":\"nosuch\""), "gateway", "unknown-gateway");
    field(autopay("\"monthlyLimitKopecks\":0"), "monthlyLimitKopecks", "out-of-range");
    field(autopay("\"monthlyLimitKopecks\":-1"), "monthlyLimitKopecks", "out-of-range");
    field(autopay("\"approvalAboveKopecks\":-1"), "approvalAboveKopecks", "out-of-range");
    assertThat(fleet.get(AUTOPAY).expect(200).body()).isEqualTo(before);
  }

  private Answer autopay(String member) {
    return fleet.put(AUTOPAY, "{\"enabled\":true,\"daysBefore\":1," + member + "}", ANY_VERSION);
  }

  @Test
  void listsOfFines() {
    String id = demo.fines(demo.company(1)).get(0).path("id").asText();
    for (String path : new String[] {FINES + "/quote", FINES + "/payments"}) {
      field(fleet.post(path, "{\"fineIds\":[\"a\"]}"), "fineIds", "invalid-id");
      field(fleet.post(path, "{\"fineIds\":[]}"), "fineIds", "required");
      String twice = "{\"fineIds\":[\"" + id + "\",\"" + id + "\"]}";
      field(fleet.post(path, twice), "fineIds", "duplicate");
    }
  }

  @Test
  void whatIsNotThere() {
    UUID nobody = UUID.randomUUID();
    String gateways = PAYMENTS + "/gateways/companies/" + nobody;
    problem(account.get(gateways), 404, "not-found");
    problem(account.put(gateways, "{\"gateways\":[\"tbank\"]}", Map.of()), 404, "not-found");
    problem(account.get(PAYMENTS + "/ledger/payments/" + nobody), 404, "not-found");
  }

  /** The body is read before anything is looked up, so that it tells nothing of ids. */
  @Test
  void aBodyThatIsNoJsonIsRefusedForEveryIdAlike() {
    Api stranger = demo.as("fleet2");
    for (Object id :
        new Object[] {demo.fines(demo.company(1)).get(0).path("id").asText(), UUID.randomUUID()}) {
      String path = FINES + "/" + id + "/driver";
      problem(stranger.put(path, "{", ANY_VERSION), 400, "malformed-json");
      problem(stranger.put(path, "{}", ANY_VERSION), 404, "not-found");
    }
  }
}
