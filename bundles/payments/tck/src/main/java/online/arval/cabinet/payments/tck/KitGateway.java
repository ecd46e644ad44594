package online.arval.cabinet.payments.tck;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A gateway whose simulator is made with {@code simulators.kit} and answers at {@code
 * <base>/sim/<name>}, its connector taking notifications at {@code <base>/webhooks/<name>}.
 */
public abstract class KitGateway implements GatewayUnderTest {
  private static final int MOST = 100_000;
  private static final String JSON = "application/json";

  private final ObjectMapper json = new ObjectMapper();
  private final Queues queues;
  private final String name;
  private final String base;
  private final Set<String> before = new HashSet<>();

  /**
   * @param base address of the HTTP entrance, without a slash at its end
   */
  protected KitGateway(Queues queues, String name, String base) {
    this.queues = queues;
    this.name = name;
    this.base = base;
  }

  /** Ends all faults, and leaves out of the books what they hold by now. */
  protected final void begin() {
    faults("[]");
    rows().forEach(row -> before.add(row.path("id").asText()));
  }

  /** Whether a payment with this status, in the words of the gateway, is paid. */
  protected abstract boolean isPaid(String status);

  @Override
  public final Queues queues() {
    return queues;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final void faults(String list) {
    Http.request("PUT", simulator("/control/faults"), JSON, list);
  }

  @Override
  public final void payer(URI confirmation, boolean pays) {
    Http.request(
        "POST", confirmation, "application/x-www-form-urlencoded", pays ? "do=pay" : "do=decline");
  }

  @Override
  public final List<Entry> books() {
    List<Entry> entries = new ArrayList<>();
    for (JsonNode row : rows()) {
      if (!before.contains(row.path("id").asText())) {
        entries.add(
            new Entry(
                row.path("id").asText(),
                isPaid(row.path("status").asText()),
                row.path("kopecks").asLong(),
                row.path("refunded").asLong()));
      }
    }
    return entries;
  }

  @Override
  public final URI webhook() {
    return URI.create(base + "/webhooks/" + name);
  }

  @Override
  public final String notificationType() {
    return JSON;
  }

  private JsonNode rows() {
    try {
      return json.readTree(
          Http.request("GET", simulator("/control/books?limit=" + MOST), JSON, "").body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private URI simulator(String path) {
    return URI.create(base + "/sim/" + name + path);
  }
}
