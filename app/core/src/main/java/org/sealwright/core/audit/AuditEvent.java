package org.sealwright.core.audit;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Something that was done.
///
/// @param action what
/// @param facts fingerprint, nickname, file and the like, by snake_case name. Never a secret
public record AuditEvent(Action action, Map<String, String> facts) {
    public AuditEvent {
        facts = Map.copyOf(facts);
    }

    /// A file as a fact: where it is, whatever folder the program was started in.
    public static String place(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }

    public enum Action {
        KEY_CREATED,
        /// A copy of a private key was written for the organisation, encrypted to its certificate.
        KEY_ESCROWED,
        REQUEST_WRITTEN,
        PAIRED,
        IMPORTED,
        EXPORTED,
        DELETED,
        DELETION_UNDONE,
        TRUST_CHANGED,
        EXCEPTION_ADDED,
        EXCEPTION_DELETED,
        DECISION_DELETED,
        BACKUP_MADE,
        BACKUP_VERIFIED,
        BACKUP_RESTORED,
        PASSWORD_CHANGED,
        DATABASE_REPAIRED,
        COPY_RESTORED,
        TRANSFER_WRITTEN,
        TRANSFER_TAKEN_UP,
        ACCOUNT_CHANGED,
        POLICY_LOADED,
        PROFILE_CREATED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
