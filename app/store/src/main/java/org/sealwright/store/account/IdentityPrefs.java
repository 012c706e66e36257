package org.sealwright.store.account;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealwright.core.account.CertificateChoice;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.account.Identity.LockedBy;
import org.sealwright.core.account.IdentityChange;
import org.sealwright.core.account.IdentitySetting;
import org.sealwright.core.account.IdentitySettings;
import org.sealwright.core.account.IdentitySettings.Technology;
import org.sealwright.core.certificate.DatabaseKey;
import org.sealwright.core.problem.ForbiddenByPolicy;
import org.sealwright.core.problem.LockedByUserJs;
import org.sealwright.core.problem.Problem;
import org.sealwright.store.prefs.PrefValue;
import org.sealwright.store.prefs.ProfilePrefs;

/// The settings of one Thunderbird identity, `mail.identity.<id>.<name>` (thunderbird-behaviour section 8.1), each
/// with its default for all identities, `mail.identity.default.<name>`.
final class IdentityPrefs {
    private static final String SIGN = "sign_mail";
    private static final String ENCRYPT = "encryptionpolicy";
    private static final String DRAFTS = "autoEncryptDrafts";
    private static final String TECHNOLOGY = "e2etechpref";
    private static final String FOR_ALL = "default.";
    /// Any value above 0 encrypts; this is the one Thunderbird's own switch writes.
    private static final int ENCRYPTS = 2;

    private final ProfilePrefs prefs;
    private final String id;

    IdentityPrefs(ProfilePrefs prefs, String id) {
        this.prefs = prefs;
        this.id = id;
    }

    IdentitySettings settings() {
        var standard = IdentitySettings.DEFAULTS;
        return new IdentitySettings(
                choice(CertificateUse.SIGNING),
                choice(CertificateUse.ENCRYPTION),
                flag(SIGN, standard.sign()),
                whole(ENCRYPT) > 0,
                flag(DRAFTS, standard.encryptDrafts()),
                technology());
    }

    boolean hasOpenPgpKey() {
        return !text("openpgp_key_id").isEmpty();
    }

    private Optional<CertificateChoice> choice(CertificateUse use) {
        var name = text(nameOf(use));
        var key = text(keyOf(use)).replaceAll("\\s", "");
        return name.isEmpty() && key.isEmpty()
                ? Optional.empty()
                : Optional.of(new CertificateChoice(
                        name,
                        Optional.of(key).filter(base64 -> !base64.isEmpty()).map(DatabaseKey::new)));
    }

    private Technology technology() {
        return switch (whole(TECHNOLOGY)) {
            case 1 -> Technology.SMIME;
            case 2 -> Technology.OPENPGP;
            default -> Technology.AUTOMATIC;
        };
    }

    Map<IdentitySetting, LockedBy> locks() {
        var locks = new EnumMap<IdentitySetting, LockedBy>(IdentitySetting.class);
        for (var setting : IdentitySetting.values()) {
            for (var name : names(setting)) {
                prefs.lock(full(name)).ifPresent(by -> locks.merge(setting, by, IdentityPrefs::stronger));
            }
        }
        return locks;
    }

    private static LockedBy stronger(LockedBy one, LockedBy other) {
        return one == LockedBy.POLICY ? one : other;
    }

    /// The values to write for a change; none for what is so already.
    ///
    /// @param userJs where the file is, for the message
    /// @throws ForbiddenByPolicy if policy locks it
    /// @throws LockedByUserJs if `user.js` sets it
    Map<String, Optional<PrefValue>> values(IdentityChange change, Path userJs) throws Problem {
        if (settings().with(change).equals(settings())) {
            return Map.of();
        }
        for (var name : names(change.setting())) {
            switch (prefs.lock(full(name)).orElse(null)) {
                case POLICY -> throw new ForbiddenByPolicy(full(name));
                case USER_JS -> throw new LockedByUserJs(userJs, full(name));
                case null -> {}
            }
        }
        var values = new LinkedHashMap<String, Optional<PrefValue>>();
        switch (change) {
            case IdentityChange.Certificate certificate -> {
                var choice = certificate.choice();
                var name = nameOf(certificate.use());
                var key = keyOf(certificate.use());
                values.put(full(name), chosen(name, choice.map(CertificateChoice::name)));
                values.put(
                        full(key),
                        chosen(key, choice.flatMap(CertificateChoice::key).map(DatabaseKey::base64)));
            }
            case IdentityChange.SignByDefault signs -> values.put(full(SIGN), flag(signs.on()));
            case IdentityChange.EncryptByDefault encrypts ->
                values.put(full(ENCRYPT), whole(encrypts.on() ? ENCRYPTS : 0));
            case IdentityChange.EncryptDrafts drafts -> values.put(full(DRAFTS), flag(drafts.on()));
            case IdentityChange.Prefer preference ->
                values.put(full(TECHNOLOGY), whole(number(preference.technology())));
        }
        return values;
    }

    private static int number(Technology technology) {
        return switch (technology) {
            case AUTOMATIC -> 0;
            case SMIME -> 1;
            case OPENPGP -> 2;
        };
    }

    /// Like Thunderbird this takes the setting away instead of storing an empty text, unless a default for all
    /// identities would then come through.
    private Optional<PrefValue> chosen(String name, Optional<String> text) {
        var value = text.filter(some -> !some.isEmpty());
        if (value.isEmpty() && prefs.text(standard(name)).orElse("").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PrefValue.Text(value.orElse("")));
    }

    private static Optional<PrefValue> flag(boolean on) {
        return Optional.of(new PrefValue.Flag(on));
    }

    private static Optional<PrefValue> whole(int number) {
        return Optional.of(new PrefValue.Whole(number));
    }

    private static List<String> names(IdentitySetting setting) {
        return switch (setting) {
            case SIGNING -> List.of(nameOf(CertificateUse.SIGNING), keyOf(CertificateUse.SIGNING));
            case ENCRYPTION -> List.of(nameOf(CertificateUse.ENCRYPTION), keyOf(CertificateUse.ENCRYPTION));
            case SIGN -> List.of(SIGN);
            case ENCRYPT -> List.of(ENCRYPT);
            case ENCRYPT_DRAFTS -> List.of(DRAFTS);
            case TECHNOLOGY -> List.of(TECHNOLOGY);
        };
    }

    private static String stem(CertificateUse use) {
        return switch (use) {
            case SIGNING -> "signing";
            case ENCRYPTION -> "encryption";
        };
    }

    private static String nameOf(CertificateUse use) {
        return stem(use) + "_cert_name";
    }

    private static String keyOf(CertificateUse use) {
        return stem(use) + "_cert_dbkey";
    }

    private String text(String name) {
        return prefs.text(full(name)).or(() -> prefs.text(standard(name))).orElse("");
    }

    private int whole(String name) {
        return prefs.whole(full(name)).or(() -> prefs.whole(standard(name))).orElse(0);
    }

    private boolean flag(String name, boolean otherwise) {
        return prefs.flag(full(name)).or(() -> prefs.flag(standard(name))).orElse(otherwise);
    }

    private String full(String name) {
        return "mail.identity." + id + "." + name;
    }

    private static String standard(String name) {
        return "mail.identity." + FOR_ALL + name;
    }
}
