package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Acceptance 5 of the foundation: whatever is wrong around it, the product says one clear sentence and loses
/// nothing.
class FaultsTest {
    private static final String SAMPLE = "nss387-empty-password";

    @TempDir
    Path folder;

    private CommandLineProduct product;
    private Path file;

    @BeforeEach
    void aFileToImport() throws Exception {
        product = new CommandLineProduct(Files.createDirectory(folder.resolve("home")));
        file = Pkcs12Sample.EMPTY_PASSWORD.savedAs(folder.resolve("anna.p12"));
    }

    @Test
    void aDatabaseThatAnotherProgramHoldsIsBusyAndUnchanged() throws Exception {
        var profile = ProfileCopy.ofSample(SAMPLE, folder.resolve("profile"));
        var before = ProfileCopy.content(profile);
        var holder = new ProcessBuilder(
                        "python3", "-c", """
                        import sqlite3, sys
                        held = sqlite3.connect(sys.argv[1], isolation_level=None)
                        held.execute("BEGIN EXCLUSIVE")
                        print("held", flush=True)
                        sys.stdin.read()
                        """, profile.resolve("cert9.db").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(holder.inputReader().readLine()).isEqualTo("held");
            var refused = importInto(profile);
            assertThat(refused.exitCode()).isEqualTo(6);
            assertThat(refused.errorCode()).isEqualTo("database-busy");
            assertOneSentence(refused, "is just now writing to the certificate database");
        } finally {
            holder.destroy();
            holder.waitFor();
        }
        assertThat(ProfileCopy.content(profile)).isEqualTo(before);
        importInto(profile).ok();
    }

    @Test
    void aReadOnlyPlaceIsNamedAndUnchanged() throws Exception {
        var mounted = Mount.tmpfs(folder.resolve("readonly"), "size=8m");
        try (mounted) {
            var profile = ProfileCopy.ofSample(SAMPLE, mounted.folder().resolve("profile"));
            var before = ProfileCopy.content(profile);
            mounted.remount("ro");
            var listed = product.run("--profile", profile.toString(), "certificates", "list")
                    .ok();
            assertThat(listed.out()).contains("Alice RSA");
            var refused = importInto(profile);
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.errorCode()).isEqualTo("cannot-write");
            assertOneSentence(refused, "cannot be written");
            assertThat(ProfileCopy.content(profile)).isEqualTo(before);
        }
    }

    @Test
    void aFullDiskIsNamedAndTheDatabaseStaysWhole() throws Exception {
        var mounted = Mount.tmpfs(folder.resolve("small"), "size=1m");
        try (mounted) {
            var profile = ProfileCopy.ofSample(SAMPLE, mounted.folder().resolve("profile"));
            fill(mounted.folder().resolve("filler"));
            var before = ProfileCopy.content(profile);
            var refused = importInto(profile);
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.errorCode()).isEqualTo("disk-full");
            assertOneSentence(refused, "no room left on the disk");
            assertThat(ProfileCopy.content(profile)).isEqualTo(before);
            assertThat(ProfileCopy.certificates(profile)).contains("Alice RSA");

            Files.delete(mounted.folder().resolve("filler"));
            importInto(profile).ok();
        }
    }

    @Test
    void aDamagedKeyDatabaseIsNamedAndLeftAsItIs() throws Exception {
        var profile = ProfileCopy.ofSample(SAMPLE, folder.resolve("profile"));
        try (var channel = FileChannel.open(profile.resolve("key4.db"), StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[4096]), 0);
        }
        var before = ProfileCopy.content(profile);
        var refused = importInto(profile);
        assertThat(refused.exitCode()).isEqualTo(7);
        assertThat(refused.errorCode()).isEqualTo("database-damaged");
        assertOneSentence(refused, "key4.db");
        assertThat(ProfileCopy.content(profile)).isEqualTo(before);
    }

    @Test
    void aProfileOfTheOldFormatSaysWhatToDo() throws Exception {
        var profile = Files.createDirectory(folder.resolve("old"));
        Files.write(profile.resolve("cert8.db"), new byte[] {0, 6, 0x15, 0x61});
        Files.write(profile.resolve("key3.db"), new byte[] {0, 6, 0x15, 0x61});
        var before = ProfileCopy.content(profile);
        var refused = importInto(profile);
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.errorCode()).isEqualTo("only-old-database");
        assertThat(refused.err()).contains("certutil -K -X");
        assertThat(ProfileCopy.content(profile)).isEqualTo(before);
    }

    @Test
    void aFolderWithoutProfileIsNotMadeOne() throws Exception {
        var empty = Files.createDirectory(folder.resolve("empty"));
        var refused = importInto(empty);
        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(ProfileCopy.content(empty)).isEmpty();
    }

    @Test
    void withoutADisplayTheWindowSaysHowToDoItOnTheCommandLine() throws Exception {
        var answer = product.run();
        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.err()).contains("no display", "certificates import").doesNotContain("Exception");
    }

    private CommandLineProduct.Answer importInto(Path profile) throws IOException, InterruptedException {
        return product.run("--profile", profile.toString(), "certificates", "import", file.toString(), "--json");
    }

    /// The sentence and the advice, no stack trace, no class name.
    private static void assertOneSentence(CommandLineProduct.Answer answer, String part) {
        assertThat(answer.err()).contains(part).doesNotContain("Exception", "\tat ");
        assertThat(answer.err().lines().count()).isLessThanOrEqualTo(2);
    }

    /// Writes until nothing more fits.
    private static void fill(Path filler) throws IOException {
        var block = "x".repeat(1024).getBytes(StandardCharsets.UTF_8);
        try (var channel = FileChannel.open(filler, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (true) {
                channel.write(ByteBuffer.wrap(block));
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }
}
