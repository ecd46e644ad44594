package online.arval.cabinet.platform.gate.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Whether the gate is open: its servlet is initialised, requests can be sent into it. */
@Component(service = Opening.class)
public final class Opening {
  private volatile boolean open;

  /** Closed. */
  @Activate
  public Opening() {}

  void set(boolean now) {
    open = now;
  }

  boolean isOpen() {
    return open;
  }
}
