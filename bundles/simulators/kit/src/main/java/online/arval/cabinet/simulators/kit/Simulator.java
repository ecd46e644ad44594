package online.arval.cabinet.simulators.kit;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** A simulator as its operators see it; a service, so that the console finds it. */
@ConsumerType
public interface Simulator {
  /** {@code yookassa}; also its address, {@code /sim/yookassa}. */
  String name();

  /** What goes wrong with it. */
  Faults faults();

  /** Operations that faults can be bound to. */
  List<String> operations();

  /** The latest entries of its books, newest first; columns in a fixed order. */
  List<Map<String, String>> books(int limit);
}
