package online.arval.cabinet.platform.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * One page of a list, paged by key set: the cursor holds the sort values of the last item, so that
 * a page costs the same wherever it stands and nothing is skipped when rows come and go.
 *
 * @param next cursor of the page that follows; empty on the last one
 * @param total how many items match in all, when it was asked for and they are not too many to
 *     count
 */
public record Page<T>(List<T> items, Optional<String> next, OptionalLong total) {
  public Page {
    items = List.copyOf(items);
  }

  /** The same page with each item mapped. */
  public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
    return new Page<>(items.stream().<R>map(mapper).toList(), next, total);
  }
}
