package org.sealwright.store.account;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sealwright.core.account.Account;
import org.sealwright.core.account.CertificateChoice;
import org.sealwright.core.account.Identity;
import org.sealwright.core.account.IdentitySettings;
import org.sealwright.core.account.IdentitySettings.Technology;
import org.sealwright.core.certificate.DatabaseKey;
import org.sealwright.store.files.JsonFile;

/// One identity of the own profile as JSON:
///
/// ```json
/// {"id": "id1", "email": "anna@example.org", "name": "Anna", "signing": {"name": "Anna", "key": "AAAA…"},
///  "encryption": {…}, "sign": "always", "encrypt": "never", "encrypt_drafts": true, "technology": "automatic"}
/// ```
///
/// All but `id` and `email` may be missing.
final class OwnIdentity {
    private static final String ALWAYS = "always";
    private static final String NEVER = "never";

    private OwnIdentity() {}

    static boolean isOf(String id, JsonElement entry) {
        return entry instanceof JsonObject object
                && object.get("id") instanceof JsonPrimitive text
                && text.getAsString().equals(id);
    }

    /// @throws JsonFile.Broken with the reason, if a field is missing or makes no sense
    static Identity read(JsonElement element, Account account) throws JsonFile.Broken {
        if (!(element instanceof JsonObject entry)) {
            throw new JsonFile.Broken("it is no object");
        }
        return new Identity(
                required(entry, "id"),
                account,
                required(entry, "email"),
                text(entry, "name").orElse(""),
                true,
                settings(entry),
                false,
                Map.of());
    }

    private static IdentitySettings settings(JsonObject entry) throws JsonFile.Broken {
        var standard = IdentitySettings.DEFAULTS;
        return new IdentitySettings(
                choice(entry.get("signing")),
                choice(entry.get("encryption")),
                always(entry, "sign", standard.sign()),
                always(entry, "encrypt", standard.encrypt()),
                text(entry, "encrypt_drafts").map(Boolean::parseBoolean).orElse(standard.encryptDrafts()),
                technology(
                        text(entry, "technology").orElse(standard.technology().word())));
    }

    private static Optional<CertificateChoice> choice(JsonElement element) throws JsonFile.Broken {
        if (!(element instanceof JsonObject choice)) {
            return Optional.empty();
        }
        return Optional.of(new CertificateChoice(
                text(choice, "name").orElse(""), text(choice, "key").map(DatabaseKey::new)));
    }

    private static boolean always(JsonObject entry, String field, boolean otherwise) throws JsonFile.Broken {
        return switch (text(entry, field).orElse(otherwise ? ALWAYS : NEVER)) {
            case ALWAYS -> true;
            case NEVER -> false;
            default -> throw new JsonFile.Broken("its «" + field + "» is neither always nor never");
        };
    }

    private static Technology technology(String word) throws JsonFile.Broken {
        try {
            return Technology.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new JsonFile.Broken("its «technology» is unknown");
        }
    }

    /// Writes the settings into `entry`, whose other fields stay.
    static void write(IdentitySettings settings, JsonObject entry) {
        write(settings.signing(), "signing", entry);
        write(settings.encryption(), "encryption", entry);
        entry.addProperty("sign", settings.sign() ? ALWAYS : NEVER);
        entry.addProperty("encrypt", settings.encrypt() ? ALWAYS : NEVER);
        entry.addProperty("encrypt_drafts", settings.encryptDrafts());
        entry.addProperty("technology", settings.technology().word());
    }

    private static void write(Optional<CertificateChoice> choice, String field, JsonObject entry) {
        entry.remove(field);
        choice.ifPresent(chosen -> {
            var object = new JsonObject();
            object.addProperty("name", chosen.name());
            chosen.key().ifPresent(key -> object.addProperty("key", key.base64()));
            entry.add(field, object);
        });
    }

    private static String required(JsonObject entry, String field) throws JsonFile.Broken {
        return text(entry, field)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new JsonFile.Broken("it has no «" + field + "»"));
    }

    private static Optional<String> text(JsonObject entry, String field) throws JsonFile.Broken {
        return switch (entry.get(field)) {
            case null -> Optional.empty();
            case JsonPrimitive value -> Optional.of(value.getAsString());
            default -> throw new JsonFile.Broken("its «" + field + "» is no text");
        };
    }
}
