package org.sealwright.store.request;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sealwright.core.certificate.Der;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.certificate.PublicKeyFacts;
import org.sealwright.core.request.PendingRequest;
import org.sealwright.store.files.JsonFile;

/// One request as JSON:
///
/// ```json
/// {"key": {"sha256": "…", "algorithm": "RSA", "bits": 3072}, "emails": ["anna@example.org"], "subject": "",
///  "created": "2026-11-22T12:00:00Z", "csr_path": "/home/anna/anna.csr", "csr": "MIIE…",
///  "renews": ["3fa9…"]}
/// ```
final class RequestEntry {
    private RequestEntry() {}

    /// Writes the fields of `request` into `entry`, whose other fields stay.
    static void write(PendingRequest request, JsonObject entry) {
        var key = new JsonObject();
        key.addProperty("sha256", request.key().fingerprint().hex());
        key.addProperty("algorithm", request.key().algorithm());
        key.addProperty("bits", request.key().bits());
        request.key().curve().ifPresent(curve -> key.addProperty("curve", curve));
        entry.add("key", key);
        var emails = new JsonArray();
        request.emails().forEach(emails::add);
        entry.add("emails", emails);
        entry.addProperty("subject", request.subject());
        entry.addProperty("created", request.created().toString());
        entry.remove("csr_path");
        request.csrFile().ifPresent(path -> entry.addProperty("csr_path", path.toString()));
        entry.addProperty(
                "csr", Base64.getEncoder().encodeToString(request.csr().toByteArray()));
        entry.remove("renews");
        if (!request.renews().isEmpty()) {
            var renews = new JsonArray();
            request.renews().stream().sorted().map(Fingerprint::hex).forEach(renews::add);
            entry.add("renews", renews);
        }
    }

    /// Is this the entry of `key`? Also answers for one whose other fields are damaged.
    static boolean isOf(KeyFingerprint key, JsonElement entry) {
        return entry instanceof JsonObject object
                && object.get("key") instanceof JsonObject facts
                && facts.get("sha256") instanceof JsonPrimitive hex
                && hex.getAsString().equals(key.hex());
    }

    /// @throws JsonFile.Broken with the reason, if a field is missing or makes no sense
    static PendingRequest read(JsonElement element) throws JsonFile.Broken {
        if (!(element instanceof JsonObject entry)) {
            throw new JsonFile.Broken("it is no object");
        }
        return new PendingRequest(
                key(entry.get("key")),
                emails(entry.get("emails")),
                text(entry, "subject"),
                created(text(entry, "created")),
                csrFile(entry),
                csr(text(entry, "csr")),
                entry.has("renews") ? renews(entry.get("renews")) : Set.of());
    }

    private static PublicKeyFacts key(JsonElement element) throws JsonFile.Broken {
        if (!(element instanceof JsonObject key)) {
            throw new JsonFile.Broken("it has no «key»");
        }
        var curve = key.has("curve") ? Optional.of(text(key, "curve")) : Optional.<String>empty();
        try {
            return new PublicKeyFacts(
                    text(key, "algorithm"), bits(key), curve, new KeyFingerprint(text(key, "sha256")));
        } catch (IllegalArgumentException e) {
            throw new JsonFile.Broken("its «sha256» is no fingerprint");
        }
    }

    private static int bits(JsonObject key) throws JsonFile.Broken {
        try {
            return Integer.parseInt(text(key, "bits"));
        } catch (NumberFormatException e) {
            throw new JsonFile.Broken("its «bits» is no number");
        }
    }

    private static List<String> emails(JsonElement element) throws JsonFile.Broken {
        if (!(element instanceof JsonArray array)) {
            throw new JsonFile.Broken("it has no list «emails»");
        }
        var emails = new ArrayList<String>();
        for (var email : array) {
            if (!email.isJsonPrimitive()) {
                throw new JsonFile.Broken("an address in it is no text");
            }
            emails.add(email.getAsString());
        }
        return emails;
    }

    private static Set<Fingerprint> renews(JsonElement element) throws JsonFile.Broken {
        if (!(element instanceof JsonArray array)) {
            throw new JsonFile.Broken("its «renews» is no list");
        }
        var renews = new HashSet<Fingerprint>();
        for (var one : array) {
            try {
                renews.add(new Fingerprint(one.isJsonPrimitive() ? one.getAsString() : ""));
            } catch (IllegalArgumentException e) {
                throw new JsonFile.Broken("its «renews» holds something else than fingerprints");
            }
        }
        return renews;
    }

    private static Instant created(String text) throws JsonFile.Broken {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new JsonFile.Broken("its «created» is no time");
        }
    }

    private static Optional<Path> csrFile(JsonObject entry) throws JsonFile.Broken {
        if (!entry.has("csr_path")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(text(entry, "csr_path")));
        } catch (InvalidPathException e) {
            return Optional.empty(); // the profile came from another system, where files have other names
        }
    }

    private static Der csr(String base64) throws JsonFile.Broken {
        try {
            return Der.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            throw new JsonFile.Broken("its «csr» is no Base64");
        }
    }

    private static String text(JsonObject object, String field) throws JsonFile.Broken {
        if (object.get(field) instanceof JsonPrimitive value) {
            return value.getAsString();
        }
        throw new JsonFile.Broken("it has no «" + field + "»");
    }
}
