package online.arval.cabinet.platform.broker.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The sync time of the disk. Artemis collects journal writes for so long before it syncs them
 * together; its default of 3.3 ms leaves a single producer at 270 messages a second, the disk's own
 * time at thousands.
 */
final class SyncTime {
  /** What is used when the disk cannot be measured. */
  static final int FALLBACK_NANOS = 100_000;

  private static final int MIN_NANOS = 20_000;
  private static final int MAX_NANOS = 2_000_000;
  private static final int ROUNDS = 48;
  private static final int BLOCK = 4096;

  private SyncTime() {}

  /** The time measured before in this folder, or a new measurement (some tens of milliseconds). */
  static int ofFolder(Path folder) throws IOException {
    Path remembered = folder.resolve("sync-nanos");
    try {
      return bounded(Long.parseLong(Files.readString(remembered).strip()));
    } catch (IOException | NumberFormatException notYet) {
      int measured = measure(folder);
      Files.writeString(remembered, measured + "\n");
      return measured;
    }
  }

  private static int measure(Path folder) throws IOException {
    Path probe = folder.resolve("sync-probe");
    long[] times = new long[ROUNDS];
    try (FileChannel file =
        FileChannel.open(
            probe,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE)) {
      file.write(ByteBuffer.allocate(BLOCK * ROUNDS), 0);
      file.force(true);
      for (int i = 0; i < ROUNDS; i++) {
        file.write(ByteBuffer.allocate(BLOCK), (long) i * BLOCK);
        long start = System.nanoTime();
        file.force(false);
        times[i] = System.nanoTime() - start;
      }
    }
    Arrays.sort(times);
    return bounded(times[ROUNDS / 2]);
  }

  private static int bounded(long nanos) {
    return (int) Math.max(MIN_NANOS, Math.min(MAX_NANOS, nanos));
  }
}
