package online.arval.cabinet.itests.system.swap;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import shark.CloseableHeapGraph;
import shark.GcRoot;
import shark.HeapField;
import shark.HeapObject;
import shark.HeapObject.HeapInstance;
import shark.HprofHeapGraph;
import shark.HprofRecordTag;

/** The bundle class loaders in a heap dump that something still holds strongly. */
final class HeapLoaders implements AutoCloseable {
  private static final String LOADER =
      "org.apache.felix.framework.BundleWiringImpl$BundleClassLoader";

  private final CloseableHeapGraph graph;
  private final HeapEdges edges;

  HeapLoaders(Path dump) {
    graph =
        HprofHeapGraph.Companion.openHeapGraph(
            dump.toFile(), null, EnumSet.allOf(HprofRecordTag.class));
    edges = new HeapEdges(graph);
  }

  /**
   * What holds each class loader of the bundle but that of its latest revision: the shortest path
   * from a root, one text per loader. Empty when the bundle has but one.
   */
  List<String> oldOnes(String bundleId) {
    TreeMap<Integer, Long> loaders = loaders(bundleId);
    if (loaders.isEmpty()) {
      throw new IllegalStateException("bundle " + bundleId + " has no class loader at all");
    }
    loaders.pollLastEntry();
    if (loaders.isEmpty()) {
      return List.of();
    }
    Map<Long, Step> reached = walk();
    List<String> paths = new ArrayList<>();
    loaders.forEach(
        (revision, loader) -> {
          if (reached.containsKey(loader)) {
            paths.add("revision " + bundleId + "." + revision + ":\n" + path(loader, reached));
          }
        });
    return paths;
  }

  /** The bundle's class loaders by the number of their revision. */
  private TreeMap<Integer, Long> loaders(String bundleId) {
    TreeMap<Integer, Long> found = new TreeMap<>();
    Iterator<HeapInstance> loaders = graph.findClassByName(LOADER).getInstances().iterator();
    while (loaders.hasNext()) {
      HeapInstance loader = loaders.next();
      String revision = revision(loader);
      int dot = revision.indexOf('.');
      if (revision.substring(0, dot).equals(bundleId)) {
        found.put(Integer.parseInt(revision.substring(dot + 1)), loader.getObjectId());
      }
    }
    return found;
  }

  private static String revision(HeapInstance loader) {
    Iterator<HeapField> fields = loader.readFields().iterator();
    while (fields.hasNext()) {
      HeapField field = fields.next();
      if (field.getName().equals("m_wiring")) {
        HeapInstance wiring = field.getValue().getAsObject().getAsInstance();
        HeapInstance revision =
            wiring
                .get("org.apache.felix.framework.BundleWiringImpl", "m_revision")
                .getValue()
                .getAsObject()
                .getAsInstance();
        return revision
            .get("org.apache.felix.framework.BundleRevisionImpl", "m_id")
            .getValue()
            .readAsJavaString();
      }
    }
    throw new IllegalStateException("a bundle class loader without a wiring");
  }

  /** Everything that is held strongly, with the step that led to it first. */
  private Map<Long, Step> walk() {
    Map<Long, Step> reached = new HashMap<>(4_000_000);
    Deque<Long> next = new ArrayDeque<>();
    for (GcRoot root : graph.getGcRoots()) {
      if (reached.putIfAbsent(root.getId(), new Step(0, root.getClass().getSimpleName())) == null) {
        next.add(root.getId());
      }
    }
    while (!next.isEmpty()) {
      long from = next.poll();
      edges.from(
          from,
          (to, label) -> {
            if (reached.putIfAbsent(to, new Step(from, label)) == null) {
              next.add(to);
            }
          });
    }
    return reached;
  }

  private String path(long target, Map<Long, Step> reached) {
    Deque<String> lines = new ArrayDeque<>();
    for (long at = target; at != 0; at = reached.get(at).from()) {
      lines.push("  " + reached.get(at).label() + " -> " + name(graph.findObjectByIdOrNull(at)));
    }
    return String.join("\n", lines);
  }

  private static String name(HeapObject object) {
    if (object instanceof HeapInstance instance) {
      return instance.getInstanceClassName();
    }
    return object instanceof HeapObject.HeapClass type ? "class " + type.getName() : "array";
  }

  @Override
  public void close() throws Exception {
    graph.close();
  }

  private record Step(long from, String label) {}
}
