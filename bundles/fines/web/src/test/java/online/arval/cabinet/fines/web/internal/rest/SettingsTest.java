package online.arval.cabinet.fines.web.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import online.arval.cabinet.fines.api.AutopayItem;
import online.arval.cabinet.fines.api.AutopayRule;
import online.arval.cabinet.fines.api.FineApprovals;
import online.arval.cabinet.fines.api.FineOverview;
import online.arval.cabinet.fines.api.FinePolicy;
import online.arval.cabinet.fines.api.FineReceipts;
import online.arval.cabinet.fines.api.FineSettings;
import online.arval.cabinet.fines.api.FineSync;
import online.arval.cabinet.fines.api.Fines;
import online.arval.cabinet.fines.api.SyncState;
import online.arval.cabinet.fines.web.internal.FakeCore;
import online.arval.cabinet.fines.web.internal.Samples;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.Uin;
import online.arval.cabinet.platform.rest.testing.RestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final AutopayRule RULE =
      new AutopayRule(
          Samples.COMPANY,
          true,
          3,
          Optional.of(Money.ofRoubles(50_000)),
          Optional.empty(),
          Optional.empty(),
          4);

  private final FakeCore settings = new FakeCore();
  private final FakeCore sync = new FakeCore();
  private final FakeCore approvals = new FakeCore();
  private RestServer server;

  @BeforeEach
  void start() throws Exception {
    settings.on("autopay", arguments -> RULE).on("setAutopay", arguments -> RULE);
    FinePolicy policy = new FinePolicy(Samples.COMPANY, true, false, 2);
    settings.on("policy", arguments -> policy).on("setPolicy", arguments -> policy);
    SyncState state =
        new SyncState(
            Samples.COMPANY,
            "gisgmp",
            true,
            Optional.of(Instant.EPOCH),
            Optional.empty(),
            5,
            2,
            "");
    sync.on("state", arguments -> List.of(state)).on("start", arguments -> List.of(state));
    server =
        new RestServer(
            "/api/v1/fines",
            new FinesApplication(
                new FakeCore().as(Fines.class),
                new FakeCore().as(FineOverview.class),
                settings.as(FineSettings.class),
                sync.as(FineSync.class),
                approvals.as(FineApprovals.class),
                new FakeCore().as(FineReceipts.class)),
            Samples.MANAGER);
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Test
  void autopayIsReadAndReplacedByItsVersion() throws Exception {
    HttpResponse<String> answer = server.get("/autopay");
    assertThat(answer.body())
        .contains("\"daysBefore\":3", "\"monthlyLimitKopecks\":5000000")
        .doesNotContain("approvalAbove");
    assertThat(answer.headers().firstValue("ETag")).contains("\"4\"");
    assertThat(settings.lastArguments()).containsExactly(Samples.MANAGER, Samples.COMPANY);
    String rule = "{\"enabled\":true,\"daysBefore\":5,\"approvalAboveKopecks\":100}";
    assertThat(server.send("PUT", "/autopay", rule).statusCode()).isEqualTo(428);
    assertThat(server.send("PUT", "/autopay", rule, "If-Match", "\"4\"").statusCode())
        .isEqualTo(200);
    assertThat(settings.lastArguments())
        .containsExactly(
            Samples.MANAGER,
            new AutopayRule(
                Samples.COMPANY,
                true,
                5,
                Optional.empty(),
                Optional.of(Money.ofKopecks(100)),
                Optional.empty(),
                0),
            OptionalLong.of(4));
  }

  @Test
  void incompleteSettingsAreNamed() throws Exception {
    assertThat(server.send("PUT", "/autopay", "{\"enabled\":true}", "If-Match", "*").body())
        .contains("daysBefore: is required");
    assertThat(
            server
                .send(
                    "PUT",
                    "/autopay",
                    "{\"enabled\":true,\"daysBefore\":1,\"monthlyLimitKopecks\":-5}",
                    "If-Match",
                    "*")
                .body())
        .contains("monthlyLimitKopecks: must not be negative");
    assertThat(server.send("PUT", "/policy", "{\"driversSee\":true}", "If-Match", "*").body())
        .contains("driversPay: is required");
    assertThat(settings.methods()).isEmpty();
  }

  @Test
  void whatWaitsForApprovalIsListedAndDecided() throws Exception {
    AutopayItem item =
        new AutopayItem(
            Samples.FINE,
            new Uin("18810177170712879661"),
            "А123ВС77",
            Money.ofRoubles(750),
            Optional.of(LocalDate.of(2026, 12, 1)),
            Instant.EPOCH);
    approvals
        .on("waiting", arguments -> List.of(item))
        .on("approve", arguments -> 1)
        .on("reject", arguments -> 0);
    String path = "/autopay/approvals";
    assertThat(server.get(path).body())
        .contains("\"priceKopecks\":75000", "\"discountUntil\":\"2026-12-01\"", "\"total\":1");
    assertThat(approvals.lastArguments()).containsExactly(Samples.MANAGER, Samples.COMPANY);
    assertThat(server.get(path + "?companyId=" + Samples.FOREIGN).statusCode()).isEqualTo(404);

    String fines = "{\"fineIds\":[\"" + Samples.FINE + "\"],\"approve\":";
    assertThat(server.send("POST", path, fines + "true}").body()).isEqualTo("{\"count\":1}");
    assertThat(approvals.lastArguments())
        .containsExactly(Samples.MANAGER, Samples.COMPANY, List.of(Samples.FINE));
    assertThat(server.send("POST", path, fines + "false}").body()).isEqualTo("{\"count\":0}");
    assertThat(approvals.methods()).containsExactly("waiting", "approve", "reject");
    assertThat(server.send("POST", path, fines + "null}").body()).contains("approve: is required");
    assertThat(server.send("POST", path, "{\"approve\":true}").body())
        .contains("fineIds: is required");
  }

  @Test
  void whatAutopayCouldNotPayIsListedWithTheReason() throws Exception {
    approvals.on(
        "problems",
        arguments ->
            List.of(
                new AutopayItem(
                    Samples.FINE,
                    new Uin("18810177170712879661"),
                    "А123ВС77",
                    Money.ofRoubles(750),
                    Optional.empty(),
                    Instant.EPOCH,
                    Optional.of("no-method"))));
    assertThat(server.get("/autopay/problems").body())
        .contains("\"problem\":\"no-method\"", "\"total\":1")
        .doesNotContain("discountUntil");
    assertThat(approvals.lastArguments()).containsExactly(Samples.MANAGER, Samples.COMPANY);
    assertThat(server.get("/autopay/problems?companyId=" + Samples.FOREIGN).statusCode())
        .isEqualTo(404);
  }

  @Test
  void policyIsReadAndReplaced() throws Exception {
    assertThat(server.get("/policy").body())
        .contains("\"driversSee\":true,\"driversPay\":false,\"version\":2");
    server.send("PUT", "/policy", "{\"driversSee\":true,\"driversPay\":true}", "If-Match", "\"2\"");
    assertThat(settings.lastArguments())
        .containsExactly(
            Samples.MANAGER, new FinePolicy(Samples.COMPANY, true, true, 0), OptionalLong.of(2));
  }

  @Test
  void registriesAreReadForTheOwnCompanyUnlessToldOtherwise() throws Exception {
    HttpResponse<String> started = server.send("POST", "/sync", "");
    assertThat(started.statusCode()).isEqualTo(202);
    assertThat(started.body()).contains("\"registry\":\"gisgmp\"", "\"running\":true");
    assertThat(sync.lastArguments())
        .containsExactly(Samples.MANAGER, Samples.COMPANY, Optional.empty(), false);
    server.send("POST", "/sync", "{\"registry\":\"gisgmp\",\"whole\":true}");
    assertThat(sync.lastArguments())
        .containsExactly(Samples.MANAGER, Samples.COMPANY, Optional.of("gisgmp"), true);
    assertThat(server.get("/sync").body()).contains("\"received\":5").doesNotContain("finishedAt");
  }
}
