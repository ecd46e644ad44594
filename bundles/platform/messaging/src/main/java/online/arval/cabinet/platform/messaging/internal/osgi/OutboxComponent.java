package online.arval.cabinet.platform.messaging.internal.osgi;

import java.util.List;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.messaging.Destination;
import online.arval.cabinet.platform.messaging.Outbox;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Publishes the outbox; it is there without a broker too. */
@Component(service = Outbox.class)
public class OutboxComponent implements Outbox {
  private final Outbox outbox;

  @Activate
  public OutboxComponent(@Reference MessagingCore core) {
    this.outbox = core.outbox;
  }

  @Override
  public void send(Destination destination, CloudEvent event) {
    outbox.send(destination, event);
  }

  @Override
  public void sendAll(Destination destination, List<CloudEvent> events) {
    outbox.sendAll(destination, events);
  }
}
