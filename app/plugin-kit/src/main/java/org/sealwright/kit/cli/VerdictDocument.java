package org.sealwright.kit.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.verdict.Reason;
import org.sealwright.core.verdict.Remark;
import org.sealwright.core.verdict.Verdict;
import org.sealwright.kit.usecase.Judgement;

/// Verdicts as parts of the JSON documents (design.md section 4): `{"sign":{"ok","reason",…},"encrypt":{…}}`.
public final class VerdictDocument {
    private VerdictDocument() {}

    public static Map<String, @Nullable Object> of(Judgement judgement) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        judgement.verdicts().forEach((purpose, verdict) -> document.put(purpose.word(), of(verdict)));
        return document;
    }

    /// `reason` is null for a good verdict; `certificate` is the one in the chain that is at fault; `offered` says
    /// where a missing issuer can be fetched.
    public static Map<String, @Nullable Object> of(Verdict verdict) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("ok", verdict.ok());
        switch (verdict) {
            case Verdict.Good good -> {
                document.put("reason", null);
                document.put(
                        "remarks", good.remarks().stream().map(Remark::code).toList());
            }
            case Verdict.Bad bad -> {
                document.put("reason", bad.reason().code());
                document.put("certificate", bad.reason().certificate().sha256().hex());
                offered(bad.reason()).ifPresent(offered -> document.put("offered", offered));
            }
        }
        return document;
    }

    private static Optional<List<String>> offered(Reason reason) {
        return reason instanceof Reason.IssuerMissing missing
                        && !missing.offered().isEmpty()
                ? Optional.of(missing.offered())
                : Optional.empty();
    }
}
