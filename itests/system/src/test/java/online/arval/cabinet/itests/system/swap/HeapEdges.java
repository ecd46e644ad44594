package online.arval.cabinet.itests.system.swap;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import shark.HeapField;
import shark.HeapGraph;
import shark.HeapObject;
import shark.HeapObject.HeapClass;
import shark.HeapObject.HeapInstance;
import shark.HeapObject.HeapObjectArray;

/**
 * The strong references of a heap dump: what a weak or soft reference refers to is not held by it.
 */
final class HeapEdges {
  private static final List<String> LOOSE =
      List.of(
          "java.lang.ref.WeakReference",
          "java.lang.ref.SoftReference",
          "java.lang.ref.PhantomReference");

  private final HeapGraph graph;
  private final Map<Long, Boolean> looseClasses = new HashMap<>();

  HeapEdges(HeapGraph graph) {
    this.graph = graph;
  }

  /** Takes what an object refers to, and by which field. */
  interface Visitor {
    void edge(long to, String label);
  }

  void from(long id, Visitor visitor) {
    HeapObject object = graph.findObjectByIdOrNull(id);
    if (object instanceof HeapInstance instance) {
      ofInstance(instance, visitor);
    } else if (object instanceof HeapClass type) {
      ofClass(type, visitor);
    } else if (object instanceof HeapObjectArray array) {
      for (long element : array.readRecord().getElementIds()) {
        visit(element, "[]", visitor);
      }
    }
  }

  private void ofInstance(HeapInstance instance, Visitor visitor) {
    visitor.edge(instance.getInstanceClassId(), "<class>");
    boolean loose = isLoose(instance);
    Iterator<HeapField> fields = instance.readFields().iterator();
    while (fields.hasNext()) {
      HeapField field = fields.next();
      if (!(loose && field.getName().equals("referent"))) {
        visit(field, field.getDeclaringClass().getName() + "." + field.getName(), visitor);
      }
    }
  }

  private void ofClass(HeapClass type, Visitor visitor) {
    visit(type.readRecord().getClassLoaderId(), "<loader>", visitor);
    HeapClass parent = type.getSuperclass();
    if (parent != null) {
      visitor.edge(parent.getObjectId(), "<super>");
    }
    Iterator<HeapField> fields = type.readStaticFields().iterator();
    while (fields.hasNext()) {
      HeapField field = fields.next();
      visit(field, "static " + type.getName() + "." + field.getName(), visitor);
    }
  }

  private static void visit(HeapField field, String label, Visitor visitor) {
    Long to = field.getValue().getAsObjectId();
    if (to != null) {
      visit(to, label, visitor);
    }
  }

  private static void visit(long to, String label, Visitor visitor) {
    if (to != 0) {
      visitor.edge(to, label);
    }
  }

  private boolean isLoose(HeapInstance instance) {
    return looseClasses.computeIfAbsent(
        instance.getInstanceClassId(), id -> isLoose(instance.getInstanceClass()));
  }

  private static boolean isLoose(HeapClass type) {
    for (HeapClass at = type; at != null; at = at.getSuperclass()) {
      if (LOOSE.contains(at.getName())) {
        return true;
      }
    }
    return false;
  }
}
