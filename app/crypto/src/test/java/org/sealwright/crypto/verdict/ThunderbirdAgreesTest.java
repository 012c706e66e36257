package org.sealwright.crypto.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.core.verdict.Basis;
import org.sealwright.core.verdict.Judge;
import org.sealwright.core.verdict.Purpose;
import org.sealwright.core.verdict.Verdict;
import org.sealwright.crypto.Corpus;
import org.sealwright.crypto.certificate.BouncyExtensions;

/// Our verdicts on every certificate of two folders of the corpus beside those that Thunderbird gave, which were
/// recorded (see the head of the file).
class ThunderbirdAgreesTest {
    private static final Instant RECORDED = Instant.parse("2026-11-22T11:23:00Z");
    private static final Trust FOR_MAIL = new Trust(TrustLevel.INHERIT, TrustLevel.TRUSTED, TrustLevel.INHERIT);
    private static final Set<String> ANCHORS =
            Set.of("root-rsa", "root-ec", "root-expired", "root-v1", "root-md5", "TrustAnchorRootCertificate");

    /// Which of our reasons say the same as an error of NSS. An unknown issuer is what Thunderbird says whenever
    /// several ways fail for several reasons; we name the gravest.
    private static final Map<String, Set<String>> SAME = Map.ofEntries(
            Map.entry("SEC_ERROR_INADEQUATE_KEY_USAGE", Set.of("key-usage")),
            Map.entry("SEC_ERROR_INADEQUATE_CERT_TYPE", Set.of("extended-key-usage")),
            Map.entry("SEC_ERROR_CERT_NOT_IN_NAME_SPACE", Set.of("name-constraints")),
            Map.entry("SEC_ERROR_BAD_SIGNATURE", Set.of("bad-signature")),
            Map.entry("SEC_ERROR_UNKNOWN_CRITICAL_EXTENSION", Set.of("unknown-critical-extension")),
            Map.entry("SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED", Set.of("weak-signature", "signature-unsupported")),
            Map.entry("SEC_ERROR_UNSUPPORTED_ELLIPTIC_CURVE", Set.of("key-unsupported")),
            Map.entry("SEC_ERROR_UNSUPPORTED_KEYALG", Set.of("key-unsupported", "weak-signature")),
            Map.entry("SEC_ERROR_CA_CERT_INVALID", Set.of("not-an-authority")),
            Map.entry("MOZILLA_PKIX_ERROR_CA_CERT_USED_AS_END_ENTITY", Set.of("is-an-authority")),
            Map.entry("SEC_ERROR_PATH_LEN_CONSTRAINT_INVALID", Set.of("path-length")),
            Map.entry("MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE", Set.of("not-yet-valid")),
            Map.entry("MOZILLA_PKIX_ERROR_NOT_YET_VALID_ISSUER_CERTIFICATE", Set.of("not-yet-valid")),
            Map.entry("SEC_ERROR_EXPIRED_CERTIFICATE", Set.of("expired")),
            Map.entry("SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE", Set.of("expired")),
            Map.entry("SEC_ERROR_INVALID_TIME", Set.of("expired", "not-yet-valid", "damaged")),
            Map.entry("SEC_ERROR_EXTENSION_VALUE_INVALID", Set.of("damaged")));

    /// Both say no, for different reasons: Thunderbird names a fault of the chain before one of the certificate itself
    /// where it found the chain's in verifying; we name the certificate's own first, for nothing done to the chain
    /// would help. And DSA signatures are SHA-1 before they are wrong.
    private static final Set<String> OTHER_REASON = Set.of(
            "badsig-inter",
            "BadSignedCACert",
            "nameConstraintsDN3subCA1Cert",
            "nameConstraintsDN3subCA2Cert",
            "InvalidDSASignatureTest6EE",
            "InvalidpathLenConstraintTest10EE",
            "InvalidpathLenConstraintTest12EE");

    private record Said(String folder, String sha256, String file, String signer, String recipient) {}

    @ParameterizedTest
    @ValueSource(strings = {"certs", "pkits"})
    void onEveryCertificateOfTheFolder(String folder) throws Exception {
        var said = said(folder);
        var judge = judge(folder, said);
        var table = new ArrayList<String>();
        var differences = new ArrayList<String>();
        for (Said one : said) {
            var certificate = judge.basis().certificates().keySet().stream()
                    .filter(each -> each.sha256().hex().equals(one.sha256()))
                    .findFirst()
                    .orElseThrow();
            compare(one.file(), "sign", one.signer(), judge.verdict(certificate, Purpose.SIGN), table, differences);
            compare(
                    one.file(),
                    "encrypt",
                    one.recipient(),
                    judge.verdict(certificate, Purpose.ENCRYPT),
                    table,
                    differences);
        }
        Files.write(Path.of("target", "verdicts-thunderbird-" + folder + ".tsv"), table);

        assertThat(table).hasSizeGreaterThan(240);
        assertThat(differences).isEmpty();
    }

    private static void compare(
            String file, String use, String theirs, Verdict verdict, List<String> table, List<String> differences) {
        var ours = verdict instanceof Verdict.Bad bad ? bad.reason().code() : "OK";
        var row = String.join("\t", file, use, theirs, ours);
        table.add(row);
        boolean same = theirs.equals("OK")
                ? ours.equals("OK")
                : !ours.equals("OK")
                        && (OTHER_REASON.contains(file)
                                || theirs.equals("SEC_ERROR_UNKNOWN_ISSUER")
                                || SAME.getOrDefault(theirs, Set.of()).contains(ours));
        if (!same) {
            differences.add(row);
        }
    }

    private static List<Said> said(String folder) throws IOException {
        try (var in = ThunderbirdAgreesTest.class.getResourceAsStream("thunderbird-153.7.0.tsv")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(folder + "\t"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new Said(cells[0], cells[1], cells[2], cells[3], cells[4]))
                    .toList();
        }
    }

    private static Judge judge(String folder, List<Said> said) throws Exception {
        var files = new HashMap<String, String>();
        said.forEach(one -> files.put(one.sha256(), one.file()));
        var certificates = new LinkedHashMap<Certificate, Trust>();
        try (var list = Files.list(Corpus.at(folder, folder.equals("certs") ? "pki" : "certs"))) {
            for (Path file : list.filter(each -> each.toString().endsWith(".crt"))
                    .sorted()
                    .toList()) {
                var certificate = Certificates.read(file);
                if (files.containsKey(certificate.sha256().hex())) {
                    var name = file.getFileName().toString().replace(".crt", "");
                    certificates.put(certificate, ANCHORS.contains(name) ? FOR_MAIL : Trust.NONE);
                }
            }
        }
        return new ThunderbirdVerdicts(new BouncyExtensions()).on(new Basis(certificates, RECORDED));
    }
}
