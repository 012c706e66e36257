package org.sealwright.store.audit;

import java.util.ArrayList;
import java.util.List;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditLog;

/// Keeps what happens while it is not yet known where the record goes: the policy, which says so, is being read.
public final class EarlyAudit implements AuditLog {
    private final List<AuditEvent> events = new ArrayList<>();

    @Override
    public void record(AuditEvent event) {
        events.add(event);
    }

    /// Tells all of it to whom it concerns.
    public void passTo(AuditLog log) {
        events.forEach(log::record);
        events.clear();
    }
}
