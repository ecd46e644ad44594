package online.arval.cabinet.demo.fines.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import online.arval.cabinet.platform.model.Uin;

/** The control API of the simulated registry. */
final class RegistryClient {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ZoneOffset MOSCOW = ZoneOffset.ofHours(3);
  private static final int AMENDED = 2;
  private static final int ANNULLED = 3;
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final String url;

  /**
   * The registry at an address.
   *
   * @param url without trailing slash
   */
  RegistryClient(String url) {
    this.url = url;
  }

  /** Whether the registry has the charge. */
  boolean has(Uin uin) throws IOException, InterruptedException {
    return answer(request("/control/charges/" + uin.value()).GET().build(), NOT_FOUND) == OK;
  }

  /** Puts the charges into the registry, over those that are there. */
  void put(List<PlannedCharge> charges) throws IOException, InterruptedException {
    ArrayNode list = json.createArrayNode();
    charges.forEach(charge -> list.add(document(charge)));
    answer(
        request("/control/charges")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(list)))
            .build(),
        OK);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE);
  }

  private int answer(HttpRequest request, int alsoFine) throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != OK && answer.statusCode() != alsoFine
        || answer.headers().firstValue("Content-Type").orElse("").contains("problem")) {
      throw new IOException(request.uri() + " answers " + answer.statusCode());
    }
    return answer.statusCode();
  }

  private ObjectNode document(PlannedCharge charge) {
    Article article = charge.article();
    ObjectNode node = json.createObjectNode();
    node.put("uin", charge.uin().value());
    node.put("sts", charge.sts());
    node.put("billDate", charge.ruledOn().toString());
    node.put("totalKopecks", charge.total().kopecks());
    node.put("toPayKopecks", charge.owed().kopecks());
    node.put("purpose", article.text);
    node.put("kbk", article.ofTrafficPolice ? "18811601123010001140" : "78011601082010000140");
    node.put("oktmo", "45000000");
    node.put("legalAct", act(article));
    node.put("offenceAt", moment(charge));
    node.put("place", charge.place());
    node.put("department", charge.department());
    node.put("payeeName", "УФК по г. Москве (" + charge.department() + ")");
    node.put("payeeInn", "7700990106");
    node.put("payeeKpp", "770001001");
    node.put("payeeAccount", "03100643000000017300");
    node.put("payeeBik", "004525988");
    if (charge.photo()) {
      node.put("photoUrl", url + "/photos/" + charge.uin().value());
    }
    if (charge.percentOff() > 0 && charge.discountUntil().isPresent()) {
      node.put("discountKind", "percent");
      node.put("discountValue", Integer.toString(charge.percentOff()));
      node.put("discountUntil", charge.discountUntil().get().toString());
    }
    int meaning =
        switch (charge.state()) {
          case NEW -> 1;
          case AMENDED -> AMENDED;
          case ANNULLED -> ANNULLED;
        };
    node.put("meaning", meaning);
    node.put("changedAt", charge.ruledOn().atStartOfDay(MOSCOW).toInstant().toString());
    return node;
  }

  private static String act(Article article) {
    return "ст. " + article.number + (article.ofTrafficPolice ? " КоАП РФ" : " ЗГМ № 45");
  }

  private static String moment(PlannedCharge charge) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(charge.offenceAt().atOffset(MOSCOW));
  }
}
