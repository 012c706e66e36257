package org.sealwright.crypto.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.revocation.RevocationStatus;
import org.sealwright.core.revocation.RevocationStatus.Good;
import org.sealwright.core.revocation.RevocationStatus.NotChecked;
import org.sealwright.core.revocation.RevocationStatus.Revoked;
import org.sealwright.core.revocation.RevocationStatus.Unknown;
import org.sealwright.core.revocation.RevocationStatus.Why;
import org.sealwright.core.task.Progress;
import org.sealwright.testkit.CertificateMaker;
import org.sealwright.testkit.CertificateMaker.Identity;
import org.sealwright.testkit.ExternalTool;

/// Answers made by `openssl ocsp`, which is handed each question in a file.
class OcspTest {
    private static final String RESPONDER = "http://ocsp.example/";

    private final CertificateMaker maker = new CertificateMaker();
    private final Identity root = maker.root("Root");
    private final Identity anna = maker.person("Anna", "anna@clinic.example", root);
    private final Identity berta = maker.person("Berta", "berta@clinic.example", root);
    private final Identity carla = maker.person("Carla", "carla@clinic.example", root);
    private final Services services = new Services();

    @TempDir
    Path folder;

    @BeforeEach
    void files() throws Exception {
        write("root", root);
        var index = "V\t360101000000Z\t\t" + serial(anna) + "\tunknown\t/CN=Anna\n"
                + "R\t360101000000Z\t260301120000Z,keyCompromise\t" + serial(berta) + "\tunknown\t/CN=Berta\n";
        Files.writeString(folder.resolve("index.txt"), index);
        services.responder(RESPONDER, question -> openssl(question, "root", List.of()));
    }

    @Test
    void theResponderSaysGoodRevokedOrUnknown() {
        assertThat(status(anna)).isInstanceOf(Good.class);
        assertThat(status(berta)).isInstanceOfSatisfying(Revoked.class, revoked -> {
            assertThat(revoked.since()).isEqualTo("2026-03-01T12:00:00Z");
            assertThat(revoked.why()).contains("keyCompromise");
        });
        assertThat(status(carla)).isEqualTo(new Unknown());
    }

    @Test
    void aResponderThatTheAuthorityNamedMaySign() throws Exception {
        delegate("extendedKeyUsage=OCSPSigning");
        services.responder(RESPONDER, question -> openssl(question, "delegate", List.of()));

        assertThat(status(anna)).isInstanceOf(Good.class);
    }

    @Test
    void aPersonOfTheAuthorityMayNotSign() throws Exception {
        delegate("extendedKeyUsage=emailProtection");
        services.responder(RESPONDER, question -> openssl(question, "delegate", List.of()));

        assertThat(status(anna)).isEqualTo(notChecked(Why.NOT_AUTHENTIC));
    }

    @Test
    void anAnswerAboutAnotherCertificateIsNone() {
        var kept = new ArrayList<byte[]>();
        services.responder(RESPONDER, question -> {
            kept.add(openssl(question, "root", List.of()));
            return kept.getFirst();
        });
        assertThat(status(anna)).isInstanceOf(Good.class);

        assertThat(status(berta)).isEqualTo(notChecked(Why.OTHER_CERTIFICATE));
    }

    @Test
    void anOldAnswerIsNone() {
        var later = new AskedRevocations(services, services, Clock.offset(Clock.systemUTC(), Duration.ofDays(30)));

        assertThat(later.status(anna.certificate(), root.certificate(), Progress.none()))
                .isEqualTo(notChecked(Why.OUT_OF_DATE));
    }

    @Test
    void anAnswerForAnOldQuestionIsNone() throws Exception {
        var first = new ArrayList<byte[]>();
        services.responder(RESPONDER, question -> {
            first.add(question);
            return openssl(first.getFirst(), "root", List.of());
        });
        assertThat(status(anna)).isInstanceOf(Good.class);

        var again = new AskedRevocations(services, services, Clock.systemUTC());
        assertThat(again.status(anna.certificate(), root.certificate(), Progress.none()))
                .isEqualTo(notChecked(Why.OTHER_CERTIFICATE));
    }

    @Test
    void noiseIsNoAnswer() {
        services.responder(RESPONDER, _ -> "<html>404</html>".getBytes(StandardCharsets.US_ASCII));

        assertThat(status(anna)).isEqualTo(notChecked(Why.DAMAGED));
    }

    private RevocationStatus status(Identity person) {
        return new AskedRevocations(services, services, Clock.systemUTC())
                .status(person.certificate(), root.certificate(), Progress.none());
    }

    private static NotChecked notChecked(Why why) {
        return new NotChecked(why, RESPONDER);
    }

    private byte[] openssl(byte[] question, String signer, List<String> more) throws Exception {
        Files.write(folder.resolve("question.der"), question);
        var command = new ArrayList<>(List.of(
                "openssl",
                "ocsp",
                "-index",
                "index.txt",
                "-CA",
                "root.pem",
                "-rsigner",
                signer + ".pem",
                "-rkey",
                signer + ".key",
                "-reqin",
                "question.der",
                "-respout",
                "answer.der",
                "-ndays",
                "7"));
        command.addAll(more);
        ExternalTool.run(Map.of(), folder, command).ok();
        return Files.readAllBytes(folder.resolve("answer.der"));
    }

    private void delegate(String extension) throws Exception {
        Files.writeString(folder.resolve("delegate.ext"), extension + "\n");
        run(
                "openssl",
                "req",
                "-new",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-keyout",
                "delegate.key",
                "-subj",
                "/CN=Delegate",
                "-out",
                "delegate.csr");
        run(
                "openssl",
                "x509",
                "-req",
                "-in",
                "delegate.csr",
                "-CA",
                "root.pem",
                "-CAkey",
                "root.key",
                "-set_serial",
                "77",
                "-days",
                "30",
                "-extfile",
                "delegate.ext",
                "-out",
                "delegate.pem");
    }

    private void run(String... command) throws Exception {
        ExternalTool.run(Map.of(), folder, List.of(command)).ok();
    }

    private void write(String name, Identity identity) throws Exception {
        Files.writeString(
                folder.resolve(name + ".pem"),
                pem("CERTIFICATE", identity.certificate().encoded().toByteArray()));
        Files.writeString(
                folder.resolve(name + ".key"),
                pem("PRIVATE KEY", identity.keys().getPrivate().getEncoded()));
    }

    private static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + label
                + "-----\n";
    }

    private static String serial(Identity identity) {
        Certificate certificate = identity.certificate();
        return certificate.serial().hex().toUpperCase(Locale.ROOT);
    }
}
