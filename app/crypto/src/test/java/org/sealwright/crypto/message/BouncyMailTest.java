package org.sealwright.crypto.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.message.Letter;
import org.sealwright.core.message.Signer;
import org.sealwright.core.problem.KeyUnusable;
import org.sealwright.core.problem.UnsupportedInput;
import org.sealwright.core.problem.UnsupportedKey;
import org.sealwright.core.request.MailAddress;
import org.sealwright.core.secret.PrivateKey;
import org.sealwright.crypto.certificate.BouncyDecoder;
import org.sealwright.testkit.ExternalTool;

/// Messages are made here and opened by openssl, which made the certificates.
class BouncyMailTest {
    private static final String TEXT = "Grüße\n.\nFrom here on\r\nthe end";

    @TempDir
    Path folder;

    private final BouncyMail mail = new BouncyMail(new BouncyDecoder());

    /// @param key PKCS #8, in DER
    private record Person(Certificate certificate, byte[] key, Path pem, Path keyPem) {
        PrivateKey privateKey() {
            return PrivateKey.owning(key.clone(), certificate.key());
        }
    }

    private Person person(String name, String... newKey) throws Exception {
        var pem = folder.resolve(name + ".pem");
        var key = folder.resolve(name + ".key");
        var command = new ArrayList<>(List.of("openssl", "req", "-x509", "-nodes", "-newkey"));
        command.addAll(List.of(newKey));
        command.addAll(List.of(
                "-keyout",
                key.toString(),
                "-out",
                pem.toString(),
                "-days",
                "30",
                "-subj",
                "/CN=" + name,
                "-addext",
                "subjectAltName=email:" + name + "@example.org"));
        ExternalTool.run(command.toArray(String[]::new)).ok();
        var der = folder.resolve(name + ".der");
        ExternalTool.run("openssl", "x509", "-in", pem.toString(), "-outform", "DER", "-out", der.toString())
                .ok();
        var pkcs8 = folder.resolve(name + ".p8");
        ExternalTool.run(
                        "openssl",
                        "pkcs8",
                        "-topk8",
                        "-nocrypt",
                        "-in",
                        key.toString(),
                        "-outform",
                        "DER",
                        "-out",
                        pkcs8.toString())
                .ok();
        return new Person(new BouncyDecoder().decode(Files.readAllBytes(der)), Files.readAllBytes(pkcs8), pem, key);
    }

    private static Letter letter() {
        return new Letter(
                "Jörg \r\nBcc: evil@example.org",
                address("anna@example.org"),
                address("anna@example.org"),
                "Prüfung der Unterschrift",
                TEXT,
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    private static MailAddress address(String text) {
        return ((MailAddress.Check.Sound) MailAddress.check(text)).address();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rsa:2048",
                "rsa:4096",
                "ec -pkeyopt ec_paramgen_curve:P-256",
                "ec -pkeyopt ec_paramgen_curve:P-384",
                "ec -pkeyopt ec_paramgen_curve:P-521"
            })
    void whatIsSignedAndEncryptedHereOpensslOpens(String newKey) throws Exception {
        var anna = person("anna", newKey.split(" ", -1));
        try (var key = anna.privateKey()) {
            var signer = new Signer(key, anna.certificate(), List.of());
            var signed = save("signed.eml", mail.sign(letter(), signer));
            assertThat(verified(signed, anna)).isEqualTo(TEXT);
            var encrypted = save("encrypted.eml", mail.signAndEncrypt(letter(), signer, anna.certificate()));
            assertThat(Files.readString(encrypted)).doesNotContain("multipart/signed");
            var inner = folder.resolve("inner.eml");
            ExternalTool.run(
                            "openssl",
                            "cms",
                            "-decrypt",
                            "-in",
                            encrypted.toString(),
                            "-recip",
                            anna.pem().toString(),
                            "-inkey",
                            anna.keyPem().toString(),
                            "-out",
                            inner.toString())
                    .ok();
            assertThat(verified(inner, anna)).isEqualTo(TEXT);

            var opened = mail.verify(Files.readAllBytes(signed));
            assertThat(opened.intact()).isTrue();
            assertThat(opened.signer()).contains(anna.certificate());
            assertThat(opened.text()).isEqualTo(TEXT);
            assertThat(mail.decrypt(Files.readAllBytes(encrypted), key, anna.certificate()))
                    .isEqualTo(opened);
        }
    }

    /// The text as openssl gives it out.
    private String verified(Path message, Person signer) throws Exception {
        var out = folder.resolve("out");
        ExternalTool.run(
                        "openssl",
                        "cms",
                        "-verify",
                        "-in",
                        message.toString(),
                        "-CAfile",
                        signer.pem().toString(),
                        "-purpose",
                        "any",
                        "-out",
                        out.toString())
                .ok();
        return Entity.read(Files.readAllBytes(out))
                .flatMap(Entity::content)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow();
    }

    private Path save(String name, byte[] message) throws IOException {
        return Files.write(folder.resolve(name), message);
    }

    @Test
    void theHeaderHoldsOnlyWhatIsMeant() throws Exception {
        var anna = person("anna", "rsa:2048");
        try (var key = anna.privateKey()) {
            var message = new String(
                    mail.sign(letter(), new Signer(key, anna.certificate(), List.of())), StandardCharsets.US_ASCII);
            assertThat(message)
                    .containsPattern("(?m)^Subject: =\\?[^\r]*\\?=$")
                    .contains("micalg=sha-256;", "protocol=\"application/pkcs7-signature\"")
                    .doesNotContainPattern("(?mi)^bcc:");
            assertThat(message.lines())
                    .allSatisfy(line -> assertThat(line.length()).isLessThan(200));
            assertThat(message.replace("\r\n", "")).doesNotContain("\r", "\n");
        }
    }

    @Test
    void aChangedMessageIsNotIntact() throws Exception {
        var anna = person("anna", "rsa:2048");
        try (var key = anna.privateKey()) {
            var message = mail.sign(letter(), new Signer(key, anna.certificate(), List.of()));
            var changed = new String(message, StandardCharsets.US_ASCII)
                    .replace("text/plain; charset=UTF-8", "text/plain; charset=utf-8")
                    .getBytes(StandardCharsets.US_ASCII);
            assertThat(changed).isNotEqualTo(message);
            assertThat(mail.verify(changed).intact()).isFalse();
        }
    }

    @Test
    void whatIsForSomebodyElseOrNoMessageIsRefused() throws Exception {
        var anna = person("anna", "rsa:2048");
        var bob = person("bob", "ec", "-pkeyopt", "ec_paramgen_curve:P-256");
        var eve = person("eve", "ed25519");
        try (var key = anna.privateKey();
                var bobs = bob.privateKey()) {
            var signer = new Signer(key, anna.certificate(), List.of());
            var message = mail.signAndEncrypt(letter(), signer, anna.certificate());
            assertThatThrownBy(() -> mail.decrypt(message, bobs, bob.certificate()))
                    .isInstanceOf(KeyUnusable.class);
            assertThatThrownBy(() -> mail.verify(message)).isInstanceOf(UnsupportedInput.class);
            assertThatThrownBy(() -> mail.verify(new byte[] {1, 2, 3})).isInstanceOf(UnsupportedInput.class);
            assertThatThrownBy(() -> mail.decrypt(mail.sign(letter(), signer), key, anna.certificate()))
                    .isInstanceOf(UnsupportedInput.class);
            assertThatThrownBy(() -> mail.signAndEncrypt(letter(), signer, eve.certificate()))
                    .isInstanceOf(UnsupportedKey.class);
            assertThatThrownBy(() -> new Signer(bobs, anna.certificate(), List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
