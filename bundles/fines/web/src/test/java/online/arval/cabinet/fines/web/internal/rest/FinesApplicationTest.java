package online.arval.cabinet.fines.web.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import online.arval.cabinet.fines.api.FineApprovals;
import online.arval.cabinet.fines.api.FineEntry;
import online.arval.cabinet.fines.api.FineOverview;
import online.arval.cabinet.fines.api.FineQuery;
import online.arval.cabinet.fines.api.FineReceipts;
import online.arval.cabinet.fines.api.FineSettings;
import online.arval.cabinet.fines.api.FineSort;
import online.arval.cabinet.fines.api.FineStatistics;
import online.arval.cabinet.fines.api.FineStatus;
import online.arval.cabinet.fines.api.FineSync;
import online.arval.cabinet.fines.api.Fines;
import online.arval.cabinet.fines.api.UnpaidFines;
import online.arval.cabinet.fines.web.internal.FakeCore;
import online.arval.cabinet.fines.web.internal.Samples;
import online.arval.cabinet.fleet.api.SortOrder;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.PageRequest;
import online.arval.cabinet.platform.rest.testing.RestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FinesApplicationTest {
  private static final String FINE = "/" + Samples.FINE;

  private final FakeCore fines = new FakeCore();
  private final FakeCore overview = new FakeCore();
  private RestServer server;

  @BeforeEach
  void start() throws Exception {
    fines.on("get", arguments -> Samples.own(arguments[1], Samples.FINE, Samples.full()));
    fines.on("attribute", arguments -> Samples.full());
    server =
        new RestServer(
            "/api/v1/fines",
            new FinesApplication(
                fines.as(Fines.class),
                overview.as(FineOverview.class),
                new FakeCore().as(FineSettings.class),
                new FakeCore().as(FineSync.class),
                new FakeCore().as(FineApprovals.class),
                new FakeCore().as(FineReceipts.class)),
            Samples.MANAGER);
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Test
  void fineIsSentOnceAndThenNotModified() throws Exception {
    HttpResponse<String> answer = server.get(FINE);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"uin\":\"18810177170712879661\"", "\"priceKopecks\":75000")
        .contains("\"savingKopecks\":25000", "\"lastDay\":\"2026-12-01\"")
        // the day ends in Moscow, three hours before it ends in London
        .contains("\"endsAt\":\"2026-12-01T21:00:00Z\"")
        .contains("\"basis\":\"BY_HAND\"", "\"kbk\":\"188\"");
    assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
    HttpResponse<String> again = server.get(FINE, "If-None-Match", "\"7\"");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void listPassesFilterSortAndPage() throws Exception {
    answerList();
    HttpResponse<String> answer =
        server.get(
            "?companyId="
                + Samples.COMPANY
                + "&status=unpaid,PAYING&discountEndsWithin=7&driverId="
                + Samples.DRIVER
                + "&paymentId="
                + Samples.PAYMENT
                + "&text=мкад&from=2026-11-01&to=2026-11-30&sort=discount-ends&limit=10&total=true");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("\"total\":9").doesNotContain("discount\"", "null");
    FineQuery query = (FineQuery) fines.lastArguments().get(1);
    assertThat(query)
        .isEqualTo(
            new FineQuery(
                Optional.of(Samples.COMPANY),
                Set.of(FineStatus.UNPAID, FineStatus.PAYING),
                Optional.of(7),
                Optional.empty(),
                Optional.of(Samples.DRIVER),
                Optional.of("мкад"),
                Optional.of(Samples.PAYMENT),
                Optional.of(LocalDate.of(2026, 11, 1)),
                Optional.of(LocalDate.of(2026, 11, 30)),
                FineSort.DISCOUNT_ENDS,
                SortOrder.ASC));
    assertThat(fines.lastArguments().get(2)).isEqualTo(new PageRequest(10, Optional.empty(), true));
  }

  @Test
  void listWithoutOrderIsTheLatestRulingFirst() throws Exception {
    answerList();
    assertThat(server.get("/").statusCode()).isEqualTo(200);
    assertThat(fines.lastArguments().get(1)).isEqualTo(FineQuery.all());
  }

  private void answerList() {
    fines.on(
        "find",
        arguments -> new Page<>(List.of(Samples.bare()), Optional.of("n"), OptionalLong.of(9)));
  }

  @Test
  void wrongParametersAreNamed() throws Exception {
    assertProblem(server.get("?status=UNPAID,lost"), 422, "status: must be one of");
    assertProblem(server.get("?sort=colour"), 422, "sort: must be one of");
    assertProblem(server.get("?discountEndsWithin=61"), 422, "discountEndsWithin: must be between");
    assertProblem(server.get("?discountEndsWithin=-1"), 422, "discountEndsWithin: must be between");
    assertProblem(server.get("?from=tomorrow"), 422, "from: must be a day");
    assertProblem(server.get("?companyId=x"), 422, "companyId: must be a UUID");
    assertProblem(server.get("/x"), 422, "must be a UUID");
    assertProblem(server.get("/export?format=pdf"), 422, "format: must be one of");
    assertProblem(server.get("/statistics?from=2026-02-01&to=2026-01-01"), 422, "from: must not");
  }

  @Test
  void foreignCompanyInAFilterDoesNotExist() throws Exception {
    for (String list :
        List.of(
            "", "/export", "/statistics", "/statistics/unpaid", "/autopay", "/policy", "/sync")) {
      assertThat(server.get(list + "?companyId=" + Samples.FOREIGN).statusCode())
          .as(list)
          .isEqualTo(404);
    }
  }

  @Test
  void foreignFineIsUnknownBeforeAnythingElseIsJudged() throws Exception {
    String foreign = "/" + Samples.FOREIGN;
    assertThat(server.get(foreign).statusCode()).isEqualTo(404);
    assertThat(server.send("PUT", foreign + "/driver", "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void historyIsOnePage() throws Exception {
    fines.on(
        "history",
        arguments ->
            List.of(
                new FineEntry(
                    Instant.EPOCH,
                    "amended",
                    "750,00 ₽ → 800,00 ₽",
                    "user:x",
                    new FineEntry.Facts(
                        Optional.of(Money.ofRoubles(800)), Optional.of(Money.ofRoubles(750)), "")),
                new FineEntry(
                    Instant.EPOCH,
                    "received",
                    "ГИС ГМП",
                    "user:x",
                    new FineEntry.Facts(Optional.empty(), Optional.empty(), "gisgmp"))));
    assertThat(server.get(FINE + "/history").body())
        .isEqualTo(
            "{\"items\":[{\"at\":\"1970-01-01T00:00:00Z\",\"what\":\"amended\","
                + "\"details\":\"750,00 ₽ → 800,00 ₽\",\"amountKopecks\":80000,"
                + "\"beforeKopecks\":75000,\"by\":\"user:x\"},"
                + "{\"at\":\"1970-01-01T00:00:00Z\",\"what\":\"received\","
                + "\"details\":\"ГИС ГМП\",\"code\":\"gisgmp\",\"by\":\"user:x\"}],\"total\":2}");
  }

  @Test
  void driverIsCorrectedWithTheVersionAndAReason() throws Exception {
    String body = "{\"driverId\":\"" + Samples.DRIVER + "\",\"reason\":\" они поменялись \"}";
    assertThat(server.send("PUT", FINE + "/driver", body).statusCode()).isEqualTo(428);
    HttpResponse<String> answer = server.send("PUT", FINE + "/driver", body, "If-Match", "\"7\"");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
    assertThat(fines.lastArguments())
        .containsExactly(
            Samples.MANAGER,
            Samples.FINE,
            Optional.of(Samples.DRIVER),
            "они поменялись",
            OptionalLong.of(7));
    server.send("PUT", FINE + "/driver", "{\"reason\":\"неизвестно\"}", "If-Match", "*");
    assertThat(fines.lastArguments().get(2)).isEqualTo(Optional.empty());
    assertProblem(
        server.send("PUT", FINE + "/driver", "{}", "If-Match", "*"), 422, "reason: is required");
    assertProblem(server.send("PUT", FINE + "/driver", "", "If-Match", "*"), 400, "body-required");
  }

  @Test
  void exportStreamsEverythingWithAName() throws Exception {
    fines.on(
        "find",
        arguments -> new Page<>(List.of(Samples.full()), Optional.empty(), OptionalLong.empty()));
    HttpResponse<String> answer = server.get("/export?language=en&status=UNPAID");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).contains("fines.csv");
    assertThat(answer.body())
        .startsWith("\ufeffuin;status")
        .contains("18810177170712879661;UNPAID");
    assertThat(server.get("/export?format=xlsx").body()).startsWith("PK");
  }

  @Test
  void statisticsAreOfTheLastYearUnlessToldOtherwise() throws Exception {
    FineStatistics.Slice slice =
        new FineStatistics.Slice("2026-11", 2, Money.ofRoubles(10), Money.ofRoubles(5));
    overview.on(
        "statistics",
        arguments ->
            new FineStatistics(
                3,
                Money.ofRoubles(30),
                Money.ofRoubles(10),
                1,
                List.of(slice),
                List.of(),
                List.of()));
    assertThat(server.get("/statistics?from=2026-01-01&to=2026-11-30").body())
        .contains("\"unpaidPriceKopecks\":3000", "\"byMonth\":[{\"key\":\"2026-11\",\"count\":2")
        .contains("\"fullKopecks\":1000,\"paidKopecks\":500");
    assertThat(overview.lastArguments())
        .containsExactly(
            Samples.MANAGER,
            Optional.empty(),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 11, 30));
    server.get("/statistics?to=2026-11-30");
    assertThat(overview.lastArguments().get(2)).isEqualTo(LocalDate.of(2025, 12, 1));
  }

  @Test
  void whatIsUnpaidIsToldForTheCard() throws Exception {
    overview.on(
        "unpaid", arguments -> new UnpaidFines(3, Money.ofRoubles(30), Money.ofRoubles(10), 1));
    assertThat(server.get("/statistics/unpaid").body())
        .isEqualTo(
            "{\"count\":3,\"priceKopecks\":3000,\"possibleSavingKopecks\":1000,\"endingSoon\":1}");
    assertThat(overview.lastArguments()).containsExactly(Samples.MANAGER, Optional.empty());
  }

  @Test
  void badgeCountsAsTheListDoes() throws Exception {
    answerList();
    assertThat(server.get("/statistics/ending-soon").body()).isEqualTo("{\"count\":9}");
    FineQuery query = (FineQuery) fines.lastArguments().get(1);
    assertThat(query.statuses()).containsExactly(FineStatus.UNPAID);
    assertThat(query.discountEndsWithin()).contains(7);
    assertThat(fines.lastArguments().get(2)).isEqualTo(new PageRequest(1, Optional.empty(), true));
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String part) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(part);
  }
}
