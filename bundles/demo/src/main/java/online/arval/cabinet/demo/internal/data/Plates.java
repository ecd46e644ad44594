package online.arval.cabinet.demo.internal.data;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Makes plates and registration certificates of some regions; none is given twice. */
final class Plates {
  private static final String LETTERS = "АВЕКМНОРСТУХ";

  private final Random random;
  private final List<String> regions;
  private final Set<String> given = new HashSet<>();

  Plates(Random random, List<String> regions) {
    this.random = random;
    this.regions = List.copyOf(regions);
  }

  /** Of a car or a lorry: {@code А123ВС178}. */
  String car() {
    return fresh(letter() + number(3) + letter() + letter() + region());
  }

  /** Of a trailer: {@code АВ123478}. */
  String trailer() {
    return fresh(letter() + letter() + number(4) + region());
  }

  /** Series and number of a registration certificate: {@code 7845123456}. */
  String certificate() {
    return fresh(
        regions.get(0) + "%02d%06d".formatted(20 + random.nextInt(70), random.nextInt(1_000_000)));
  }

  private String fresh(String made) {
    if (given.add(made)) {
      return made;
    }
    return made.length() == 10
        ? certificate()
        : Character.isDigit(made.charAt(1)) ? car() : trailer();
  }

  private String letter() {
    return String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length())));
  }

  /** Never zero: such plates are not issued. */
  private String number(int digits) {
    int end = (int) Math.pow(10, digits);
    return ("%0" + digits + "d").formatted(1 + random.nextInt(end - 1));
  }

  private String region() {
    return regions.get(random.nextInt(regions.size()));
  }
}
