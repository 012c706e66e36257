package org.sealwright.core.audit;

import org.sealwright.core.settings.Setting;

/// What the organisation says about the record of what was done.
public final class AuditRules {
    /// Where the record goes besides the file in the data folder; see [AuditTarget] for how it is written.
    ///
    /// That `network.allowed` is off does not keep it from a log server: that setting is about what is fetched for
    /// the user, and this is the organisation's own decision. While nobody knows where to, the record stays in the
    /// data folder and the user hears of it; the work goes on.
    public static final Setting<String> TARGET = Setting.text("audit.target", "", AuditTarget::of)
            .forOrganisations()
            .strictly(AuditTarget.NOBODY_KNOWS)
            .like("syslog:log.clinic.example:514");

    private AuditRules() {}
}
