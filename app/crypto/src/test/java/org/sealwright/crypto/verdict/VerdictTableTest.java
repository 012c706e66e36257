package org.sealwright.crypto.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.core.verdict.Basis;
import org.sealwright.core.verdict.Purpose;
import org.sealwright.core.verdict.Verdict;
import org.sealwright.crypto.Corpus;
import org.sealwright.crypto.certificate.BouncyExtensions;

/// Our verdicts beside the corpus's expectations, in one table (`target/verdicts.tsv`). Those follow RFC 5280, ours
/// Thunderbird: every difference is listed in `explained.tsv` with the number of its explanation in docs/verdicts.md.
class VerdictTableTest {
    private static final Trust FOR_MAIL = new Trust(TrustLevel.INHERIT, TrustLevel.TRUSTED, TrustLevel.INHERIT);

    /// The corpus's words for a fault, and ours.
    private static final Map<String, Set<String>> WORDS = Map.ofEntries(
            Map.entry("key_usage", Set.of("key-usage")),
            Map.entry("ext_key_usage", Set.of("extended-key-usage")),
            Map.entry("untrusted", Set.of("authority-not-trusted", "issuer-missing")),
            Map.entry("incomplete_chain", Set.of("issuer-missing")),
            Map.entry("expired", Set.of("expired")),
            Map.entry("not_yet_valid", Set.of("not-yet-valid")),
            Map.entry("bad_signature", Set.of("bad-signature")),
            Map.entry("unknown_critical_extension", Set.of("unknown-critical-extension")),
            Map.entry("malformed", Set.of("damaged")),
            Map.entry("weak_signature", Set.of("weak-signature")),
            Map.entry("name_constraints", Set.of("name-constraints")),
            Map.entry("path_length", Set.of("path-length")),
            Map.entry("not_a_ca", Set.of("not-an-authority")),
            Map.entry("email_mismatch", Set.of("wrong-address")));

    private final ThunderbirdVerdicts verdicts = new ThunderbirdVerdicts(new BouncyExtensions());
    private final List<String> table = new ArrayList<>();
    private final Map<String, String> differences = new TreeMap<>();

    @Test
    void everyDifferenceIsExplained() throws Exception {
        ownCases();
        pkits();
        limbo();
        Files.write(Path.of("target", "verdicts.tsv"), table);

        assertThat(table).hasSizeGreaterThan(400);
        assertThat(differences.keySet()).isEqualTo(explained());
    }

    private void ownCases() throws Exception {
        for (JsonObject expected : Corpus.expected("certs", "validation")) {
            var roots = files(Corpus.texts(expected, "roots"));
            var all = new LinkedHashMap<Certificate, Trust>();
            files(Corpus.texts(expected, "intermediates")).forEach(each -> all.put(each, Trust.NONE));
            roots.forEach(each -> all.put(each, FOR_MAIL));
            var leaf = files(List.of(expected.get("leaf").getAsString())).getFirst();
            all.putIfAbsent(leaf, Trust.NONE);
            var purpose = expected.get("usage").getAsString().equals("encrypt") ? Purpose.ENCRYPT : Purpose.SIGN;
            var judge =
                    verdicts.on(new Basis(all, Instant.parse(expected.get("at").getAsString())));
            var verdict = Corpus.text(expected, "email")
                    .map(email -> judge.verdict(leaf, purpose, email))
                    .orElseGet(() -> judge.verdict(leaf, purpose));
            note(
                    "certs/" + expected.get("id").getAsString(),
                    Corpus.flag(expected, "valid"),
                    Corpus.texts(expected, "reasons"),
                    verdict);
        }
    }

    private void pkits() throws Exception {
        var all = new LinkedHashMap<Certificate, Trust>();
        try (var list = Files.list(Corpus.at("pkits", "certs"))) {
            for (Path file : list.sorted().toList()) {
                all.put(
                        Certificates.read(file),
                        file.endsWith("TrustAnchorRootCertificate.crt") ? FOR_MAIL : Trust.NONE);
            }
        }
        var judge = verdicts.on(new Basis(all, Instant.parse("2020-01-01T00:00:00Z")));
        for (JsonObject expected : Corpus.expected("pkits", "cases")) {
            var leaf = Certificates.read(Corpus.at("pkits", expected.get("leaf").getAsString()));
            note(
                    "pkits/" + expected.get("id").getAsString(),
                    Corpus.flag(expected, "valid"),
                    List.of(),
                    judge.verdict(leaf, Purpose.SIGN));
        }
    }

    private void limbo() throws Exception {
        try (var text = Files.newBufferedReader(Corpus.at("limbo", "limbo-subset.json"))) {
            for (var element : JsonParser.parseReader(text).getAsJsonObject().getAsJsonArray("testcases")) {
                limbo(element.getAsJsonObject());
            }
        }
    }

    private void limbo(JsonObject expected) {
        var id = "limbo/" + expected.get("id").getAsString();
        boolean valid = expected.get("expected_result").getAsString().equals("SUCCESS");
        try {
            var all = new LinkedHashMap<Certificate, Trust>();
            for (String pem : Corpus.texts(expected, "untrusted_intermediates")) {
                all.put(Certificates.pem(pem), Trust.NONE);
            }
            for (String pem : Corpus.texts(expected, "trusted_certs")) {
                all.put(Certificates.pem(pem), FOR_MAIL);
            }
            var leaf = Certificates.pem(expected.get("peer_certificate").getAsString());
            var at = Corpus.text(expected, "validation_time")
                    .map(text -> OffsetDateTime.parse(text).toInstant())
                    .orElse(Instant.parse("2026-06-01T12:00:00Z"));
            // most are for TLS: judged by the same rules for the purpose the leaf names
            var purpose = leaf.extendedKeyUsage()
                    .flatMap(named -> named.stream().findFirst())
                    .orElse(OwnRules.EMAIL_PROTECTION);
            var judge = new PathJudge(new Basis(all, at), new Memory(new JdkSignatures()), purpose, _ -> List.of());
            note(id, valid, List.of(), judge.verdict(leaf, Purpose.SIGN));
        } catch (DamagedInput _) {
            row(id, valid, "cannot be read", !valid);
        }
    }

    private void note(String id, boolean valid, Collection<String> reasons, Verdict verdict) {
        var ours = verdict instanceof Verdict.Bad bad ? bad.reason().code() : "ok";
        boolean right = reasons.isEmpty()
                || reasons.stream()
                        .anyMatch(each -> WORDS.getOrDefault(each, Set.of()).contains(ours));
        row(id, valid, ours, valid == verdict.ok() && right);
    }

    private void row(String id, boolean valid, String ours, boolean same) {
        var row = String.join("\t", id, valid ? "valid" : "invalid", ours, same ? "same" : "differs");
        table.add(row);
        if (!same) {
            differences.put(id, row);
        }
    }

    private static Set<String> explained() throws IOException {
        try (var in = VerdictTableTest.class.getResourceAsStream("explained.tsv")) {
            assertThat(in).isNotNull();
            var explained = new TreeMap<String, String>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> explained.put(line.split("\t")[0], line));
            return explained.keySet();
        }
    }

    private static List<Certificate> files(List<String> names) throws Exception {
        var certificates = new ArrayList<Certificate>();
        for (String name : names) {
            certificates.add(Certificates.read(Corpus.at("certs", name)));
        }
        return certificates;
    }
}
