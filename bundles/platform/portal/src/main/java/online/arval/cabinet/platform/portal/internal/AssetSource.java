package online.arval.cabinet.platform.portal.internal;

import java.util.Collection;
import java.util.Optional;

/** Where the files of a folder come from. */
interface AssetSource {
  /** Content of a file; empty when there is none. */
  Optional<byte[]> read(String path);

  /** All files, by paths as {@link #read} takes them, in any order. */
  Collection<String> paths();
}
