package org.sealwright.plugin;

import java.util.Optional;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.settings.Setting;

/// Something about the user's certificates that wants attention, in one sentence. What can be done about it in the
/// window is a `FindingAction` for its kind, offered by whichever plugin can do it.
///
/// @param kind        stable, with the id of the plugin that owns the subject as prefix: `backup.missing`
/// @param about       what it is about, stable over runs and different when something else is meant: a fingerprint,
///                    an address; never shown
/// @param address     the mail address it concerns, as written where it was found; empty if it concerns the
///   database as a whole
/// @param urgency     how much it presses
/// @param sentence    in the user's language, safe to show
/// @param certificate the certificate it is about, if it is about one
/// @param duty        the setting by which the organisation wants it done, so that nobody can put it off; empty if
///                    the user may
public record Finding(
        String kind,
        String about,
        Optional<String> address,
        Urgency urgency,
        String sentence,
        Optional<StoredCertificate> certificate,
        Optional<Setting<?>> duty) {

    /// That the user may put off.
    public Finding(
            String kind,
            String about,
            Optional<String> address,
            Urgency urgency,
            String sentence,
            Optional<StoredCertificate> certificate) {
        this(kind, about, address, urgency, sentence, certificate, Optional.empty());
    }

    /// How much it presses; what presses most comes first.
    public enum Urgency {
        /// Mail cannot be signed or read now.
        BLOCKED,
        /// Something will stop within days, or can be lost for ever.
        URGENT,
        /// Wants to be done within weeks.
        SOON,
        /// Good to know or to tidy up.
        ADVICE,
        /// For those who look after certificates of others: in the report, and where everything is asked for, but
        /// not on the overview.
        DETAIL
    }

    /// About the database as a whole.
    public static Finding general(String kind, String about, Urgency urgency, String sentence) {
        return new Finding(kind, about, Optional.empty(), urgency, sentence, Optional.empty());
    }

    /// About a certificate, for one of its addresses.
    public static Finding of(
            String kind, StoredCertificate certificate, String address, Urgency urgency, String sentence) {
        var about = certificate.certificate().sha256().hex() + " " + address;
        return new Finding(kind, about, Optional.of(address), urgency, sentence, Optional.of(certificate));
    }

    /// The same, but the organisation wants it done.
    ///
    /// @param by the setting by which it does
    public Finding asDuty(Setting<?> by) {
        return new Finding(kind, about, address, urgency, sentence, certificate, Optional.of(by));
    }

    /// It wants something to be done; else it is only good to know.
    public boolean presses() {
        return urgency.compareTo(Urgency.ADVICE) < 0;
    }

    /// By this it is known again, so that it can be left alone until a date.
    public String key() {
        return kind + " " + about;
    }
}
