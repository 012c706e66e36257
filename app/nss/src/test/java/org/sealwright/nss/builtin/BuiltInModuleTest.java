package org.sealwright.nss.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sealwright.nss.trust.TrustLevel;
import org.sealwright.nss.trust.TrustSettings;
import org.sealwright.testkit.CertificateMaker;

class BuiltInModuleTest {
    private static final int ANCHOR = 0xce534352;
    private static final int MUST_VERIFY = 0xce534353;
    private static final int NOT_TRUSTED = 0xce53435a;

    private final CertificateMaker maker = new CertificateMaker();
    private final byte[] first = maker.root("First").der();
    private final byte[] second = maker.root("Second").der();

    @TempDir
    Path folder;

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("module.so"), content);
    }

    @ParameterizedTest
    @EnumSource
    void rootsOfNssInCAreFoundWithTheirTrust(TinyModule.Relocations kind) throws Exception {
        var module = new TinyModule()
                .item("something else".getBytes(StandardCharsets.US_ASCII))
                .inC("First Root", first, ANCHOR, MUST_VERIFY, MUST_VERIFY)
                .inC("Second Root", second, MUST_VERIFY, ANCHOR, NOT_TRUSTED)
                .item(new byte[9]);
        assertThat(BuiltInModule.read(file(module.build(kind))))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(
                        root("First Root", first, TrustLevel.ANCHOR, TrustLevel.MUST_VERIFY, TrustLevel.MUST_VERIFY),
                        root("Second Root", second, TrustLevel.MUST_VERIFY, TrustLevel.ANCHOR, TrustLevel.NOT_TRUSTED));
    }

    @ParameterizedTest
    @EnumSource
    void rootsOfThunderbirdInRustAreFoundWithTheirTrust(TinyModule.Relocations kind) throws Exception {
        var module = new TinyModule().inRust("First Root", first, 2, 4).inRust("Second Root", second, 4, 2);
        assertThat(BuiltInModule.read(file(module.build(kind))))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(
                        root("First Root", first, TrustLevel.ANCHOR, TrustLevel.MUST_VERIFY, TrustLevel.MUST_VERIFY),
                        root("Second Root", second, TrustLevel.MUST_VERIFY, TrustLevel.ANCHOR, TrustLevel.MUST_VERIFY));
    }

    private static BuiltInRoot root(
            String label, byte[] certificate, TrustLevel server, TrustLevel email, TrustLevel code) {
        return new BuiltInRoot(certificate, label, new TrustSettings(server, server, email, code));
    }

    @Test
    void aCertificateWithoutTrustBesideItIsNoRoot() throws Exception {
        var module =
                new TinyModule().item(first).item(new byte[8]).item(new byte[8]).item(new byte[1]);
        assertThat(BuiltInModule.read(file(module.build(TinyModule.Relocations.RELA))))
                .isEmpty();
    }

    @Test
    void otherFilesAreRefused() throws Exception {
        for (var content : List.of(
                new byte[0],
                new byte[100],
                "MZ\u0090 a Windows library".repeat(9).getBytes(StandardCharsets.ISO_8859_1))) {
            var file = file(content);
            assertThatThrownBy(() -> BuiltInModule.read(file)).isInstanceOf(IOException.class);
        }
    }

    /// Whatever stands in the file, it ends soon, in roots or in an [IOException].
    @Test
    void damagedModulesDoNoHarm() throws Exception {
        var whole = new TinyModule()
                .inC("First Root", first, ANCHOR, MUST_VERIFY, MUST_VERIFY)
                .build(TinyModule.Relocations.RELR);
        var random = new Random(4);
        int refused = 0;
        for (int round = 0; round < 300; round++) {
            var damaged = whole.clone();
            for (int i = 0; i < 4; i++) {
                damaged[random.nextInt(600)] = (byte) random.nextInt();
            }
            try {
                assertThat(BuiltInModule.read(file(damaged))).hasSizeLessThan(2);
            } catch (IOException e) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    /// The modules of the programs on this computer, where there are any.
    @Test
    void realModulesHoldMozillasRoots() throws Exception {
        var modules = List.of(
                        Path.of("/usr/lib/thunderbird/libxul.so"), Path.of("/usr/lib/x86_64-linux-gnu/libnssckbi.so"))
                .stream()
                .filter(Files::isRegularFile)
                .toList();
        Assumptions.assumeFalse(modules.isEmpty(), "neither Thunderbird nor NSS is installed here");
        for (var module : modules) {
            var roots = BuiltInModule.read(module);
            assertThat(roots).as(module.toString()).hasSizeBetween(100, 300);
            assertThat(roots).as(module.toString()).allMatch(root -> !root.label()
                    .isBlank());
            assertThat(roots.stream().filter(root -> root.trust().email() == TrustLevel.ANCHOR))
                    .as("trusted for e-mail in " + module)
                    .hasSizeBetween(40, 200);
        }
    }
}
