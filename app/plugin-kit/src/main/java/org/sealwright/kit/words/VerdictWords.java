package org.sealwright.kit.words;

import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.text.ShownText;
import org.sealwright.core.verdict.Purpose;
import org.sealwright.core.verdict.Reason;
import org.sealwright.core.verdict.Remark;
import org.sealwright.core.verdict.Verdict;

/// Verdicts in words: whether a certificate may be used, why not, and what to do about it. All is safe to show.
public final class VerdictWords {
    private final PlainWords words;

    public VerdictWords(PlainWords words) {
        this.words = words;
    }

    /// `Signing`, `Encrypting to this person`.
    public String purpose(Purpose purpose) {
        return words.get("verdict.purpose." + purpose.word());
    }

    /// Yes and by whose trust; or no, why, and what to do.
    public String answer(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Good good -> {
                var yes = good.chain().size() == 1
                        ? words.get("verdict.good.itself")
                        : words.get("verdict.good", name(good.anchor()));
                yield good.remarks().isEmpty()
                        ? yes
                        : yes + " " + remark(good.remarks().getFirst());
            }
            case Verdict.Bad bad -> {
                var reason = bad.reason();
                var advice = advice(reason);
                yield advice.isEmpty()
                        ? words.get("verdict.bad", sentence(reason))
                        : words.get("verdict.bad.advice", sentence(reason), advice);
            }
        };
    }

    /// The same without what to do, for where that is said already.
    public String brief(Verdict verdict) {
        return verdict instanceof Verdict.Bad(var reason, var _)
                ? words.get("verdict.bad", sentence(reason))
                : answer(verdict);
    }

    /// What is wrong, in one sentence.
    public String sentence(Reason reason) {
        var key = "verdict.reason." + reason.code();
        var name = name(reason.certificate());
        return switch (reason) {
            case Reason.Expired(var expired) -> words.get(key, name, words.day(expired.notAfter()));
            case Reason.NotYetValid(var early) -> words.get(key, name, words.day(early.notBefore()));
            case Reason.IssuerMissing missing -> words.get(key, name, issuer(missing.certificate()));
            case Reason.NameForbidden names -> words.get(key, name, name(names.authority()));
            case Reason.WeakSignature weak -> words.get(key, name, ShownText.of(weak.algorithm()));
            case Reason.SignatureUnsupported odd -> words.get(key, name, ShownText.of(odd.algorithm()));
            case Reason.KeyTooSmall small -> words.get(key, name, small.bits());
            case Reason.KeyUnsupported(var odd) ->
                words.get(key, name, ShownText.of(odd.key().shortName()));
            case Reason.UnknownCriticalExtension unknown -> words.get(key, name, ShownText.of(unknown.oid()));
            case Reason.WrongAddress other -> words.get(key, name, ShownText.of(other.address()));
            case Reason.Revoked revoked ->
                revoked.why()
                        .map(new RevocationWords(words)::because)
                        .map(because -> words.get(key + ".because", name, words.day(revoked.since()), because))
                        .orElseGet(() -> words.get(key, name, words.day(revoked.since())));
            case Reason.AuthorityNotTrusted _,
                    Reason.Distrusted _,
                    Reason.KeyUsageUnfit _,
                    Reason.PurposeUnfit _,
                    Reason.PathTooLong _,
                    Reason.ChainTooLong _,
                    Reason.NotAnAuthority _,
                    Reason.IsAnAuthority _,
                    Reason.ForgedSignature _,
                    Reason.Damaged _,
                    Reason.TooComplex _ -> words.get(key, name);
        };
    }

    /// The one thing to do about it; empty if nothing helps.
    public String advice(Reason reason) {
        if (reason instanceof Reason.IssuerMissing missing && !missing.offered().isEmpty()) {
            return words.get(
                    "verdict.advice.issuer-missing.offered",
                    ShownText.of(missing.offered().getFirst()));
        }
        var key = "verdict.advice." + reason.code();
        return words.has(key) ? words.get(key, name(reason.certificate())) : "";
    }

    public String remark(Remark remark) {
        return switch (remark) {
            case Remark.KeyShort(var certificate, var bits) ->
                words.get("verdict.remark." + remark.code(), name(certificate), bits);
        };
    }

    private static String name(Certificate certificate) {
        return ShownText.of(certificate.displayName());
    }

    private static String issuer(Certificate certificate) {
        var issuer = certificate.issuer();
        return ShownText.of(issuer.commonName().or(issuer::organization).orElse(issuer.toString()));
    }
}
