package online.arval.cabinet.platform.operations.internal.audit;

import java.util.List;

/** Reads the audit log. */
public interface AuditTrail {
  /** The matching lines, newest first. */
  List<AuditRecord> find(AuditQuery query);
}
