package org.sealwright.acceptance;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.sealwright.testkit.ExternalTool;

/// What the real Thunderbird says of certificates and their trust.
final class SeenTrust {
    private SeenTrust() {}

    /// Fingerprint of a PEM file, lower-case hexadecimal digits.
    static String sha256(Path certificate) throws IOException, InterruptedException {
        return ExternalTool.run("openssl", "x509", "-in", certificate.toString(), "-noout", "-fingerprint", "-sha256")
                .ok()
                .replaceAll("(?s).*=|[:\\s]", "")
                .toLowerCase(Locale.ROOT);
    }

    /// The certificate as Thunderbird sees it in the profile.
    static JsonObject seen(Path profile, Path certificate) throws IOException, InterruptedException {
        return Thunderbird.certificate(Thunderbird.inspect(profile, Optional.empty()), sha256(certificate))
                .orElseThrow();
    }

    /// The two boxes of Thunderbird's Edit Trust.
    static String boxes(JsonObject certificate) {
        var trusted = certificate.getAsJsonObject("trusted");
        return "websites " + trusted.get("ssl") + ", mail " + trusted.get("email");
    }

    /// What it says of a certificate for mail, as signer and as recipient.
    static String verified(JsonObject certificate) {
        var verify = certificate.getAsJsonObject("verify");
        return verify.get("emailSigner").getAsString() + " "
                + verify.get("emailRecipient").getAsString();
    }

    /// What it says of the signature of a mail.
    static String signature(Path profile, Path mail) throws IOException, InterruptedException {
        return Thunderbird.result(Thunderbird.run(profile, Optional.empty(), false, "verify", "--eml", mail.toString()))
                .get("signatureStatus")
                .getAsString();
    }
}
