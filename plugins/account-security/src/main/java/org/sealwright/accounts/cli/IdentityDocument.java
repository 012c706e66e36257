package org.sealwright.accounts.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwright.accounts.usecase.ListIdentities.Report;
import org.sealwright.accounts.usecase.ListIdentities.Used;
import org.sealwright.core.account.CertificateChoice;
import org.sealwright.core.account.Fitness;
import org.sealwright.core.account.IdentitySetting;
import org.sealwright.core.account.Standing;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.kit.cli.VerdictDocument;

/// Identities as parts of the JSON documents (design.md section 4). Beyond what is promised there each certificate
/// says when it ends, whether it fits and is trusted and why not, and which newer one fits; each identity what
/// happens to drafts,
/// which technology it prefers, whether something needs attention, and which certificates are kept for old mail.
final class IdentityDocument {
    private IdentityDocument() {}

    static Map<String, @Nullable Object> of(Report report) {
        var identity = report.identity();
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("id", identity.id());
        document.put("account", identity.account().name());
        document.put("email", identity.address());
        document.put("name", identity.fullName());
        document.put("signing", of(report.signing()));
        document.put("encryption", of(report.encryption()));
        document.put("sign", word(identity.settings().sign()));
        document.put("encrypt", word(identity.settings().encrypt()));
        document.put("drafts", word(identity.settings().encryptDrafts()));
        document.put("prefer", identity.settings().technology().word());
        document.put("attention", report.needsAttention());
        document.put(
                "kept",
                report.kept().stream()
                        .map(stored -> stored.certificate().sha256().hex())
                        .toList());
        document.put(
                "locked",
                identity.locks().keySet().stream()
                        .sorted()
                        .map(IdentitySetting::word)
                        .toList());
        return document;
    }

    static String word(boolean always) {
        return always ? "always" : "never";
    }

    private static @Nullable Map<String, @Nullable Object> of(Used used) {
        if (used.choice().isEmpty()) {
            return null;
        }
        var certificate = used.stored().map(StoredCertificate::certificate);
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("sha256", certificate.map(each -> each.sha256().hex()).orElse(null));
        document.put("serial", certificate.map(each -> each.serial().hex()).orElse(null));
        document.put("name", used.choice().map(CertificateChoice::name).orElse(""));
        document.put("resolves", certificate.isPresent());
        document.put(
                "not_after", certificate.map(each -> each.notAfter().toString()).orElse(null));
        document.put("fits", used.standing() instanceof Standing.Fits);
        document.put("reasons", reasons(used.standing()));
        document.put("verdict", used.verdict().map(VerdictDocument::of).orElse(null));
        document.put("candidate", sha256(used.standing().candidate()));
        return document;
    }

    private static List<String> reasons(Standing standing) {
        return switch (standing) {
            case Standing.Unfit unfit ->
                unfit.fitness().obstacles().stream().map(Fitness.Obstacle::code).toList();
            case Standing.NotFound _ -> List.of("not-found");
            case Standing.NotChosen _, Standing.Fits _ -> List.of();
        };
    }

    private static @Nullable String sha256(Optional<StoredCertificate> stored) {
        return stored.map(each -> each.certificate().sha256().hex()).orElse(null);
    }
}
