package org.sealwright.core.audit;

/// Port: the record of what was done (JSON lines in the data folder). Bound to the store room. A log that cannot
/// be written never stops the work; it is reported once in the program's own log.
public interface AuditLog {
    void record(AuditEvent event);
}
