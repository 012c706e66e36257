package org.sealwright.crypto.transfer;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sealwright.core.account.IdentitySettings.Technology;
import org.sealwright.core.certificate.CertificateDecoder;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.UnsupportedInput;
import org.sealwright.core.transfer.Transfer;
import org.sealwright.core.transfer.Transfer.OneCertificate;
import org.sealwright.core.transfer.Transfer.OneIdentity;
import org.sealwright.core.transfer.Transfer.OneKey;
import org.sealwright.core.trust.ServerException;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;

/// Everything of a [Transfer] but the keys, as JSON.
final class ProfileJson {
    static final String NAME = "profile.json";

    private static final String FORMAT = "sealwright-transfer";
    private static final Pattern HOST = Pattern.compile("[^\\p{Cntrl}\\[\\]#]{1,253}");
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9A-F]{2}(:[0-9A-F]{2}){31}");
    private static final int HIGHEST_PORT = 0xFFFF;
    private static final int VERSION = 1;

    private ProfileJson() {}

    static byte[] of(Transfer content) {
        var json = new JsonObject();
        json.addProperty("format", FORMAT);
        json.addProperty("version", VERSION);
        json.addProperty("made", content.made().toString());
        json.addProperty("profile", content.profile());
        var certificates = new JsonArray();
        content.certificates().forEach(one -> certificates.add(json(one)));
        json.add("certificates", certificates);
        var identities = new JsonArray();
        content.identities().forEach(one -> identities.add(json(one)));
        json.add("identities", identities);
        var exceptions = new JsonArray();
        content.exceptions().forEach(one -> exceptions.add(json(one)));
        json.add("exceptions", exceptions);
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject json(OneCertificate one) {
        var json = new JsonObject();
        json.addProperty("sha256", one.certificate().sha256().hex());
        json.addProperty("nickname", one.nickname());
        var trust = new JsonObject();
        trust.addProperty("websites", one.trust().websites().word());
        trust.addProperty("email", one.trust().email().word());
        trust.addProperty("software", one.trust().software().word());
        json.add("trust", trust);
        json.addProperty(
                "der",
                Base64.getEncoder().encodeToString(one.certificate().encoded().toByteArray()));
        return json;
    }

    private static JsonObject json(OneIdentity one) {
        var json = new JsonObject();
        json.addProperty("email", one.address());
        json.addProperty("name", one.fullName());
        one.signing().ifPresent(print -> json.addProperty("signing", print.hex()));
        one.encryption().ifPresent(print -> json.addProperty("encryption", print.hex()));
        json.addProperty("sign", one.sign());
        json.addProperty("encrypt", one.encrypt());
        json.addProperty("encrypt_drafts", one.encryptDrafts());
        json.addProperty("technology", one.technology().word());
        return json;
    }

    private static JsonObject json(ServerException one) {
        var json = new JsonObject();
        json.addProperty("host", one.host());
        json.addProperty("port", one.port());
        json.addProperty("sha256", one.fingerprint());
        return json;
    }

    /// @param keys become part of the result, which owns them
    static Transfer read(byte[] content, List<OneKey> keys, Path name, CertificateDecoder decoder) throws Problem {
        try {
            var json = JsonParser.parseString(new String(content, StandardCharsets.UTF_8))
                    .getAsJsonObject();
            if (!FORMAT.equals(text(json, "format"))) {
                throw new DamagedInput(name, Clause.noTransferFile());
            }
            if (json.get("version").getAsInt() != VERSION) {
                throw new UnsupportedInput(
                        name, "version " + json.get("version").getAsInt());
            }
            var certificates = new ArrayList<OneCertificate>();
            for (var one : json.getAsJsonArray("certificates")) {
                certificates.add(certificate(one.getAsJsonObject(), decoder));
            }
            return new Transfer(
                    Instant.parse(text(json, "made")),
                    text(json, "profile"),
                    certificates,
                    keys,
                    json.getAsJsonArray("identities").asList().stream()
                            .map(ProfileJson::identity)
                            .toList(),
                    json.getAsJsonArray("exceptions").asList().stream()
                            .map(ProfileJson::exception)
                            .toList());
        } catch (JsonParseException
                | DateTimeException
                | IllegalArgumentException
                | IllegalStateException
                | NullPointerException
                | ClassCastException e) {
            // What Gson and the parsers throw where something is missing or of another kind.
            throw new DamagedInput(name, Clause.listUnreadable());
        }
    }

    private static OneCertificate certificate(JsonObject json, CertificateDecoder decoder) throws DamagedInput {
        var trust = json.getAsJsonObject("trust");
        return new OneCertificate(
                decoder.decode(Base64.getDecoder().decode(text(json, "der"))),
                text(json, "nickname"),
                new Trust(level(trust, "websites"), level(trust, "email"), level(trust, "software")));
    }

    private static TrustLevel level(JsonObject trust, String purpose) {
        return TrustLevel.valueOf(text(trust, purpose).toUpperCase(Locale.ROOT));
    }

    private static OneIdentity identity(JsonElement element) {
        var json = element.getAsJsonObject();
        var address = text(json, "email");
        if (address.isBlank()) {
            throw new IllegalArgumentException("an identity without address");
        }
        return new OneIdentity(
                address,
                text(json, "name"),
                fingerprint(json, "signing"),
                fingerprint(json, "encryption"),
                json.get("sign").getAsBoolean(),
                json.get("encrypt").getAsBoolean(),
                json.get("encrypt_drafts").getAsBoolean(),
                Technology.valueOf(text(json, "technology").toUpperCase(Locale.ROOT)));
    }

    private static Optional<Fingerprint> fingerprint(JsonObject json, String key) {
        return json.has(key) ? Optional.of(new Fingerprint(text(json, key))) : Optional.empty();
    }

    private static ServerException exception(JsonElement element) {
        var json = element.getAsJsonObject();
        var host = text(json, "host");
        int port = json.get("port").getAsInt();
        var fingerprint = text(json, "sha256");
        // It becomes part of a line of text, which it must not break.
        boolean fits = HOST.matcher(host).matches()
                && port >= 0
                && port <= HIGHEST_PORT
                && FINGERPRINT.matcher(fingerprint).matches();
        if (!fits) {
            throw new IllegalArgumentException("no server exception");
        }
        return new ServerException(host, port, fingerprint);
    }

    private static String text(JsonObject json, String key) {
        return json.get(key).getAsString();
    }
}
