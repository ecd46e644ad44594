package online.arval.cabinet.platform.gate.internal;

import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;

/**
 * The settings that hold now. Not the gate's own component: a change of configuration changes the
 * properties of the component's service, and the servlet container would take the gate out and put
 * it back for that, with 404 in between.
 */
@Component(service = LiveSettings.class, configurationPid = GateConfiguration.PID)
@Designate(ocd = GateConfiguration.class)
public final class LiveSettings implements Supplier<Settings> {
  private volatile Settings settings;

  /** Reads the configuration, or its defaults. */
  @Activate
  public LiveSettings(GateConfiguration configuration) {
    settings = Settings.of(configuration);
  }

  @Modified
  void modified(GateConfiguration configuration) {
    settings = Settings.of(configuration);
  }

  @Override
  public Settings get() {
    return settings;
  }
}
