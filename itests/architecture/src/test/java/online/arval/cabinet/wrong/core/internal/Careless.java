package online.arval.cabinet.wrong.core.internal;

import java.time.Instant;
import java.util.logging.Logger;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Wrong in small things: injected field, standard output, foreign logger, time from nowhere. */
@Component(service = Careless.class)
public final class Careless {
  @Reference private Runnable work;

  void run() {
    System.out.println(Instant.now());
    Logger.getLogger("careless").info("ran");
    work.run();
  }
}
