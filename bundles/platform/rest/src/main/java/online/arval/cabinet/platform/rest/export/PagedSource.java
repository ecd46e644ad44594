package online.arval.cabinet.platform.rest.export;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.PageRequest;

/**
 * Walks through a whole list page by page. The first page is read at once, so that what is wrong
 * with the request is known before an answer begins.
 */
public final class PagedSource<T> {
  private final Function<PageRequest, Page<T>> find;
  private final Page<T> first;

  /** Reads the first page. */
  public PagedSource(Function<PageRequest, Page<T>> find) {
    this.find = find;
    this.first = find.apply(PageRequest.first(PageRequest.MAX_LIMIT));
  }

  /** Passes every item on, in order. */
  public void forEach(Sink<? super T> sink) throws IOException {
    Page<T> page = first;
    while (true) {
      for (T item : page.items()) {
        sink.accept(item);
      }
      Optional<String> next = page.next();
      if (next.isEmpty()) {
        return;
      }
      page = find.apply(new PageRequest(PageRequest.MAX_LIMIT, next, false));
    }
  }

  /** Takes an item. */
  @FunctionalInterface
  public interface Sink<T> {
    void accept(T item) throws IOException;
  }
}
