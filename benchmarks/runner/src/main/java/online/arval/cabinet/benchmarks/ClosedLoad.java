package online.arval.cabinet.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * So many clients, each of which sends its next request when it has its answer.
 *
 * @param target what they get
 * @param clients how many
 */
record ClosedLoad(URI target, Map<String, String> headers, int clients) {

  /**
   * What came of it.
   *
   * @param micros how long each request took
   */
  record Result(double perSecond, Samples micros) {}

  /** Runs for a time; every answer must be 200. */
  Result run(double seconds) {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      long start = System.nanoTime();
      long end = start + (long) (seconds * 1e9);
      List<CompletableFuture<double[]>> running = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        running.add(CompletableFuture.supplyAsync(() -> client(end), threads));
      }
      double[] micros =
          running.stream().map(CompletableFuture::join).flatMapToDouble(Arrays::stream).toArray();
      return new Result(micros.length * 1e9 / (System.nanoTime() - start), Samples.of(micros));
    } finally {
      threads.shutdown();
    }
  }

  private double[] client(long end) {
    double[] micros = new double[1024];
    int count = 0;
    try (HttpWire wire = new HttpWire(target, headers)) {
      for (long now = System.nanoTime(); now < end; ) {
        int status = wire.exchange(OutputStream.nullOutputStream());
        if (status != 200) {
          throw new IllegalStateException(target + " answers " + status);
        }
        long after = System.nanoTime();
        if (count == micros.length) {
          micros = Arrays.copyOf(micros, 2 * count);
        }
        micros[count++] = (after - now) / 1e3;
        now = after;
      }
    } catch (IOException e) {
      throw new IllegalStateException(target + ": " + e.getMessage(), e);
    }
    return Arrays.copyOf(micros, count);
  }
}
