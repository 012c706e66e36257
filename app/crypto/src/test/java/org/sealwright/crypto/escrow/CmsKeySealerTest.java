package org.sealwright.crypto.escrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.problem.UnsupportedKey;
import org.sealwright.core.request.KeyKind;
import org.sealwright.core.task.Progress;
import org.sealwright.crypto.certificate.BouncyDecoder;
import org.sealwright.crypto.request.JdkKeyMaker;
import org.sealwright.testkit.ExternalTool;

/// What is sealed here openssl opens, with certificates that openssl made.
class CmsKeySealerTest {
    @TempDir
    Path folder;

    private Certificate recipient(String newKey) throws Exception {
        var command = new ArrayList<>(List.of("openssl", "req", "-x509", "-nodes", "-newkey"));
        command.addAll(Arrays.asList(newKey.split(" ", -1)));
        command.addAll(List.of("-keyout", in("keeper.key"), "-out", in("keeper.pem"), "-subj", "/CN=Keeper"));
        ExternalTool.run(command.toArray(String[]::new)).ok();
        ExternalTool.run("openssl", "x509", "-in", in("keeper.pem"), "-outform", "DER", "-out", in("keeper.der"))
                .ok();
        return new BouncyDecoder().decode(Files.readAllBytes(folder.resolve("keeper.der")));
    }

    private String in(String name) {
        return folder.resolve(name).toString();
    }

    @ParameterizedTest
    @CsvSource({
        "rsa:2048, RSA_2048",
        "rsa:3072, P_256",
        "ec -pkeyopt ec_paramgen_curve:P-256, P_521",
        "ec -pkeyopt ec_paramgen_curve:P-384, RSA_2048",
        "ec -pkeyopt ec_paramgen_curve:P-521, P_384"
    })
    void opensslRecoversTheKey(String newKey, KeyKind kind) throws Exception {
        var recipient = recipient(newKey);
        try (var key = new JdkKeyMaker().make(kind, Progress.none())) {
            byte[] pkcs8 = key.copyOfPkcs8();
            byte[] sealed = new CmsKeySealer().seal(key, recipient);
            Files.write(folder.resolve("key.p7m"), sealed);

            decrypt().ok();
            assertThat(Files.readAllBytes(folder.resolve("key.p8"))).isEqualTo(pkcs8);
            ExternalTool.run(
                            "openssl",
                            "pkcs8",
                            "-inform",
                            "DER",
                            "-nocrypt",
                            "-in",
                            in("key.p8"),
                            "-out",
                            in("key.pem"))
                    .ok();
            assertThat(Files.readString(folder.resolve("key.pem"))).startsWith("-----BEGIN PRIVATE KEY-----");
            var text = new String(sealed, StandardCharsets.ISO_8859_1);
            assertThat(text).doesNotContain(new String(pkcs8, 30, 20, StandardCharsets.ISO_8859_1));
        }
    }

    private ExternalTool.Answer decrypt() throws Exception {
        return ExternalTool.run(
                "openssl",
                "cms",
                "-decrypt",
                "-inform",
                "DER",
                "-in",
                in("key.p7m"),
                "-binary",
                "-inkey",
                in("keeper.key"),
                "-out",
                in("key.p8"));
    }

    @Test
    void toACertificateThatOnlySignsNothingIsSealed() throws Exception {
        var recipient = recipient("ed25519");
        try (var key = new JdkKeyMaker().make(KeyKind.P_256, Progress.none())) {
            assertThatThrownBy(() -> new CmsKeySealer().seal(key, recipient)).isInstanceOf(UnsupportedKey.class);
        }
    }
}
