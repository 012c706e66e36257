package org.sealwright.testkit;

import java.util.ArrayList;
import java.util.List;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditLog;

/// Keeps the events.
public final class FakeAudit implements AuditLog {
    private final List<AuditEvent> events = new ArrayList<>();

    @Override
    public void record(AuditEvent event) {
        events.add(event);
    }

    public List<AuditEvent> events() {
        return List.copyOf(events);
    }
}
