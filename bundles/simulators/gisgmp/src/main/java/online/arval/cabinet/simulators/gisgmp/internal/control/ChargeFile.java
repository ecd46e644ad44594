package online.arval.cabinet.simulators.gisgmp.internal.control;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import online.arval.cabinet.simulators.gisgmp.internal.store.Registry;
import online.arval.cabinet.simulators.gisgmp.internal.store.StoredCharge;

/** Loads a JSON list of charges piece by piece. */
public final class ChargeFile {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PIECE = 500;

  private final Registry registry;

  public ChargeFile(Registry registry) {
    this.registry = registry;
  }

  /**
   * Loads it; what was loaded before a mistake stays.
   *
   * @return how many
   */
  public long load(InputStream list) throws IOException {
    long loaded = 0;
    try (MappingIterator<StoredCharge> charges =
        JSON.readerFor(StoredCharge.class).readValues(list)) {
      List<StoredCharge> piece = new ArrayList<>(PIECE);
      while (charges.hasNextValue()) {
        piece.add(charges.nextValue());
        if (piece.size() == PIECE) {
          registry.load(piece);
          loaded += piece.size();
          piece.clear();
        }
      }
      registry.load(piece);
      return loaded + piece.size();
    }
  }
}
