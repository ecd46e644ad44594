package online.arval.cabinet.platform.gate.internal;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import online.arval.cabinet.platform.gate.BodyTooLargeException;

/**
 * A request body that ends with an error once more than so many bytes were read; needed where no
 * length is announced.
 */
final class BoundedBody extends ServletInputStream {
  private final ServletInputStream whole;
  private final long limit;
  private final Runnable onTooLarge;
  private long read;

  BoundedBody(ServletInputStream whole, long limit, Runnable onTooLarge) {
    this.whole = whole;
    this.limit = limit;
    this.onTooLarge = onTooLarge;
  }

  @Override
  public int read() throws IOException {
    int b = whole.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = whole.read(buffer, offset, length);
    count(Math.max(0, n));
    return n;
  }

  @Override
  public int available() throws IOException {
    return whole.available();
  }

  @Override
  public boolean isFinished() {
    return whole.isFinished();
  }

  @Override
  public boolean isReady() {
    return whole.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    whole.setReadListener(listener);
  }

  @Override
  public void close() throws IOException {
    whole.close();
  }

  private void count(int more) throws IOException {
    read += more;
    if (read > limit) {
      onTooLarge.run();
      throw new BodyTooLargeException(limit);
    }
  }
}
