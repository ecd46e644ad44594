package online.arval.cabinet.fines.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.fines.api.SyncState;
import online.arval.cabinet.fines.api.registry.RegistryContract;
import online.arval.cabinet.fleet.api.Company;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reading a registry, question by question. */
class SyncTest {
  private final Office office = new Office();
  private Company company;

  @BeforeEach
  void open() {
    company = office.fleet.company();
    for (int i = 0; i < 60; i++) {
      office.fleet.vehicle(company);
    }
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void asksByVehiclesPageByPageThenByOrganisation() {
    office.announce(true);
    start();
    assertThat(last().path("vehicles")).hasSize(50);
    assertThat(last().path("from").asText()).isEmpty();
    answer("", "p2", Charges.of(1, "7700000001"));
    assertThat(last().path("page").asText()).isEqualTo("p2");
    assertThat(last().path("vehicles")).hasSize(50);
    answer("", "", Charges.of(2, "7700000001"));
    assertThat(last().path("vehicles")).hasSize(10);
    answer("", "");
    assertThat(last().path("inn").asText()).isEqualTo(company.inn());
    answer("", "", Charges.of(3, "7799999999"));

    SyncState state = state();
    assertThat(state.running()).isFalse();
    assertThat(state.finishedAt()).contains(Office.NOW);
    assertThat(state.received()).isEqualTo(3);
    assertThat(state.changed()).isEqualTo(3);
    // asked for by organisation: whose it is was in the question
    assertThat(office.byUin(Charges.uin(3)).company()).isEqualTo(company.id());
    start();
    assertThat(last().path("from").asText()).isEqualTo("2026-11-22T03:00:00Z");
  }

  @Test
  void oneRunAtATimeAndStrangeAnswersDoNotMoveIt() {
    office.announce(false);
    start();
    start();
    assertThat(questions()).hasSize(1);
    answerTo("other:1", "", "", Charges.of(1, "7700000001"));
    assertThat(questions()).hasSize(1);
    assertThat(office.all()).hasSize(1);
    assertThat(state().running()).isTrue();
  }

  @Test
  void askedForDuringARunOneMoreFollowsHoweverOften() {
    office.announce(false);
    start();
    office.clock.forward(Duration.ofSeconds(5));
    start();
    start();
    answer("", "");
    assertThat(questions()).hasSize(2);
    answer("", "", Charges.of(1, "7700000001"));
    // the first run has ended, and the second asks for what changed up to its own start
    assertThat(questions()).hasSize(3);
    assertThat(last().path("to").asText()).isEqualTo(Office.NOW.plusSeconds(5).toString());
    assertThat(last().path("from").asText()).isEqualTo("2026-11-22T03:00:00Z");
    assertThat(state().running()).isTrue();
    assertThat(state().finishedAt()).contains(Office.NOW.plusSeconds(5));
    answer("", "");
    answer("", "", Charges.of(2, "7700000001"));
    assertThat(state().running()).isFalse();
    assertThat(questions()).hasSize(4);
    assertThat(office.all()).hasSize(2);
  }

  @Test
  void askedForWholeDuringARunTheNextOneReadsFromTheBeginning() {
    office.announce(false);
    start();
    answer("", "");
    answer("", "");
    start();
    office.sync.start(Office.ROOT, company.id(), Optional.empty(), true);
    start();
    answer("", "");
    answer("", "");
    assertThat(last().path("from").asText()).isEmpty();
    answer("", "");
    answer("", "");
    start();
    assertThat(last().path("from").asText()).isNotEmpty();
  }

  @Test
  void sourcesThatDoNotAnswerAreAskedAgainLaterAndLater() {
    office.announce(false);
    start();
    again();
    office.syncTask.run();
    assertThat(questions()).hasSize(1);
    forward(Duration.ofSeconds(31));
    assertThat(questions()).hasSize(2);
    again();
    forward(Duration.ofSeconds(31));
    assertThat(questions()).hasSize(2);
    forward(Duration.ofSeconds(31));
    assertThat(questions()).hasSize(3);
    for (int i = 0; i < 7; i++) {
      again();
      forward(Duration.ofHours(1).minusSeconds(1));
      office.announce(false);
    }
    assertThat(state().problem()).isEqualTo("sources-do-not-answer");
    assertThat(state().finishedAt()).isEmpty();
  }

  @Test
  void aLostQuestionIsPutAgainWhereItStood() {
    office.announce(false);
    start();
    answer("", "p7");
    forward(Duration.ofMinutes(11));
    assertThat(questions()).hasSize(3);
    assertThat(last().path("page").asText()).isEqualTo("p7");
  }

  @Test
  void everyCompanyHasItsMinuteOfTheHour() {
    office.announce(false);
    for (int i = 0; i < 20; i++) {
      office.fleet.vehicle(office.fleet.company());
    }
    office.syncPlan.run();
    office.syncPlan.run();
    office.syncTask.run();
    int first = questions().size();
    assertThat(first).isLessThan(10);
    forward(Duration.ofHours(1));
    assertThat(questions()).hasSizeGreaterThanOrEqualTo(21);
  }

  private void forward(Duration by) {
    office.clock.forward(by);
    office.announce(false);
    office.syncTask.run();
  }

  private void start() {
    office.sync.start(Office.ROOT, company.id(), Optional.empty(), false);
  }

  private SyncState state() {
    return office.sync.state(Office.ROOT, company.id()).get(0);
  }

  private List<JsonNode> questions() {
    return office.commands(RegistryContract.READ_CHARGES);
  }

  private JsonNode last() {
    return questions().get(questions().size() - 1);
  }

  private void answer(String problem, String next, ObjectNode... charges) {
    answerTo(last().path("requestId").asText(), problem, next, charges);
  }

  private void again() {
    office.answers.handle(
        Office.event(
            RegistryContract.CHARGES,
            data(last().path("requestId").asText(), "", "").put("again", true)));
  }

  private void answerTo(String request, String problem, String next, ObjectNode... charges) {
    ObjectNode data = data(request, problem, next);
    data.putArray("charges").addAll(List.of(charges));
    office.answers.handle(Office.event(RegistryContract.CHARGES, data));
  }

  private ObjectNode data(String request, String problem, String next) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("requestId", request)
        .put("companyId", company.id().value())
        .put("registry", Office.REGISTRY)
        .put("page", "")
        .put("next", next)
        .put("again", false)
        .put("problem", problem);
  }
}
