package org.sealwright.core.settings;

import java.time.Duration;
import java.util.Locale;

/// Settings that more than one room reads; each is declared once, here.
public final class CommonSettings {
    /// The language of window and terminal; read once, at start.
    public static final Setting<Language> LANGUAGE = Setting.choice("program.language", Language.SYSTEM);

    /// Minutes without use after which the primary password is forgotten; 0 for never (design.md section 5.10).
    public static final Setting<Integer> AUTO_LOCK_MINUTES =
            Setting.number("security.autoLockMinutes", 15, 0, 1440).like(5).strictly(15, CommonSettings::sooner);

    /// Days before its end from which on a certificate is due for renewal.
    public static final Setting<Integer> RENEWAL_DAYS =
            Setting.number("certificates.renewalDays", 60, 1, 730).like(90);

    /// Whether the session starts the daily check of the certificates when the user logs in.
    public static final Setting<Boolean> CHECK_AT_LOGIN = Setting.flag("certificates.checkAtLogin", false);

    private CommonSettings() {}

    /// The stricter of two; 0 is never.
    private static int sooner(int one, int other) {
        return one == 0 || other == 0 ? Math.max(one, other) : Math.min(one, other);
    }

    /// [#RENEWAL_DAYS] as they are now.
    public static Duration renewalWindow(Settings settings) {
        return Duration.ofDays(settings.value(RENEWAL_DAYS));
    }

    /// A language there is a translation for.
    public enum Language {
        /// The system's, or English if there is no translation for that.
        SYSTEM,
        EN,
        DE;

        /// @param system what the system is set to
        public Locale locale(Locale system) {
            return switch (this) {
                case SYSTEM -> system;
                case EN -> Locale.ENGLISH;
                case DE -> Locale.GERMAN;
            };
        }
    }
}
