package org.sealwright.store.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.ProfileInUse;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.trust.AuthenticationDecision;
import org.sealwright.core.trust.ServerException;
import org.sealwright.store.Computers;
import org.sealwright.store.archive.DatedCopies;
import org.sealwright.store.files.Computer;
import org.sealwright.store.files.Places;
import org.sealwright.store.files.SafeWrite;
import org.sealwright.store.profile.ProfileLocks;
import org.sealwright.testkit.OtherProgram;

class FilesOfProfileTest {
    private static final String PRINT = "07:A0:".repeat(15) + "07:EE";
    private static final String OID = "OID.2.16.840.1.101.3.4.2.1";

    @TempDir
    Path folder;

    @TempDir
    Path home;

    private FilesOfProfile files;

    /// The room on a computer of this kind.
    private FilesOfProfile on(Computer.Platform platform) {
        var computer = platform == Computer.Platform.WINDOWS ? Computers.windows(home) : Computers.linux(home);
        var copies = new DatedCopies(Places.on(computer), Clock.systemUTC());
        return new FilesOfProfile(new ProfileLocks(computer), copies, new SafeWrite(), computer);
    }

    @BeforeEach
    void begin() {
        files = on(Computer.Platform.LINUX);
    }

    @Test
    void aProfileWithoutTheFilesHasEmptyLists() throws Exception {
        assertThat(files.serverExceptions(profile())).isEmpty();
        assertThat(files.authenticationDecisions(profile())).isEmpty();
    }

    @Test
    void exceptionsOfAllVersionsAreReadAndSorted() throws Exception {
        overrides("""
                # PSM Certificate Override Settings file
                # This is a generated file!  Do not edit.
                mail.example.com:993:\t%1$s\t%2$s\t
                [::1]:443:\t%1$s\t%2$s\t
                mail.example.com:465\t%1$s\t%2$s\tMU\tAAAAAAAAAAAAAAAJAAAA

                intranet:8443:^userContextId=1\t%1$s\t%2$s\t
                """.formatted(OID, PRINT));
        assertThat(files.serverExceptions(profile()))
                .containsExactly(
                        new ServerException("::1", 443, PRINT),
                        new ServerException("intranet", 8443, PRINT),
                        new ServerException("mail.example.com", 465, PRINT),
                        new ServerException("mail.example.com", 993, PRINT));
    }

    @Test
    void aChangeIsToldOfOnceItIsMadeAndNoChangeIsNot() throws Exception {
        var heard = new ArrayList<List<ServerException>>();
        var subscription = files.onChange(() -> {
            try {
                heard.add(files.serverExceptions(profile()));
            } catch (Problem e) {
                throw new AssertionError(e);
            }
        });
        var exception = new ServerException("a.example", 993, PRINT);
        files.addServerExceptions(profile(), List.of(exception));
        files.addServerExceptions(profile(), List.of(exception));
        files.removeAuthenticationDecisions(profile(), List.of(new AuthenticationDecision("a", Optional.empty())));
        assertThat(heard).containsExactly(List.of(exception));
        subscription.close();
        files.removeServerExceptions(profile(), List.of(exception));
        assertThat(heard).hasSize(1);
    }

    @Test
    void linesThatFitNothingAreSkipped() throws Exception {
        overrides("""
                nonsense
                host:443:\t%1$s
                host:443:\tOID.1.2.3\t%2$s\t
                host:70000:\t%1$s\t%2$s\t
                host:\t%1$s\t%2$s\t
                :443:\t%1$s\t%2$s\t
                host:443:\t%1$s\t07:A0\t
                host:999999999999999999999:\t%1$s\t%2$s\t
                a:443:\t%1$s\t%2$s\t\r
                a:443:\t%1$s\t%2$s\t
                """.formatted(OID, PRINT));
        assertThat(files.serverExceptions(profile())).containsExactly(new ServerException("a", 443, PRINT));
    }

    @Test
    void decisionsAreReadWithTheirCertificateOrTheRefusal() throws Exception {
        remember(
                slot("www.example.com,,", "AAAAAAAAAAAAAAAJ", 3, 20_000),
                slot("other.example.com,0011,^userContextId=1", "no client certificate", 1, 20_000));
        assertThat(files.authenticationDecisions(profile()))
                .containsExactly(
                        new AuthenticationDecision("other.example.com", Optional.empty()),
                        new AuthenticationDecision("www.example.com", Optional.of("AAAAAAAAAAAAAAAJ")));
    }

    @Test
    void emptyDamagedAndHalfSlotsAreSkipped() throws Exception {
        var damaged = slot("damaged,,", "AAAA", 3, 20_000);
        damaged[300] ^= 1;
        var half = new byte[600];
        remember(
                new byte[RememberedDecisions.SLOT_BYTES],
                damaged,
                slot("no-score,,", "AAAA", 0, 20_000),
                slot("no-day,,", "AAAA", 1, 0),
                slot(",,", "AAAA", 1, 1),
                slot("good,,", "AAAA", 1, 1),
                half);
        assertThat(files.authenticationDecisions(profile()))
                .extracting(AuthenticationDecision::host)
                .containsExactly("good");
    }

    @Test
    void moreSlotsThanThunderbirdHasAreNotRead() throws Exception {
        var file = new ByteArrayOutputStream();
        for (int i = 0; i < 2050; i++) {
            file.writeBytes(slot("host" + i + ",,", "AAAA", 1, 1));
        }
        Files.write(folder.resolve("ClientAuthRememberList.bin"), file.toByteArray());
        assertThat(files.authenticationDecisions(profile())).hasSize(2048);
    }

    @Test
    void theOldTextFileCountsWhereThereIsNoOther() throws Exception {
        Files.writeString(
                folder.resolve("ClientAuthRememberList.txt"), "old.example.com,0011,\t3\t18000\tAAAA\nhalf a line\n");
        assertThat(files.authenticationDecisions(profile()))
                .containsExactly(new AuthenticationDecision("old.example.com", Optional.of("AAAA")));
        remember(slot("new,,", "BBBB", 1, 1));
        assertThat(files.authenticationDecisions(profile()))
                .extracting(AuthenticationDecision::host)
                .containsExactly("new");
    }

    @Test
    void aFileThatCannotBeReadIsSaid() throws Exception {
        Files.createDirectory(folder.resolve("cert_override.txt"));
        assertThatThrownBy(() -> files.serverExceptions(profile()))
                .isInstanceOf(CannotRead.class)
                .extracting(problem -> ((Problem) problem).file())
                .isEqualTo(Optional.of(folder.resolve("cert_override.txt")));
    }

    @Test
    void anAddedExceptionIsWrittenAsThunderbirdWritesIt() throws Exception {
        var added = files.addServerExceptions(
                profile(),
                List.of(new ServerException("mail.example.com", 993, PRINT), new ServerException("::1", 443, PRINT)));
        assertThat(added).hasSize(2);
        assertThat(folder.resolve("cert_override.txt")).hasContent("""
                # PSM Certificate Override Settings file
                # This is a generated file!  Do not edit.
                mail.example.com:993:\t%1$s\t%2$s\t
                [::1]:443:\t%1$s\t%2$s\t
                """.formatted(OID, PRINT));
    }

    @Test
    void onWindowsTheLinesEndAsThere() throws Exception {
        files = on(Computer.Platform.WINDOWS);
        files.addServerExceptions(profile(), List.of(new ServerException("a", 443, PRINT)));
        assertThat(Files.readString(folder.resolve("cert_override.txt")))
                .contains("edit.\r\na:443:\t")
                .endsWith("\t\r\n");
    }

    @Test
    void anExceptionForTheSameServerIsReplacedAndPartsOfTheProgramKeepTheirOwn() throws Exception {
        overrides("a:443:\t%1$s\t%2$s\t\na:443:^userContextId=1\t%1$s\t%2$s\t\nb:1\t%1$s\t%2$s\tMU\tAAAA\n"
                .formatted(OID, PRINT));
        var other = PRINT.replace("07", "08");
        var present = new ServerException("b", 1, PRINT);
        assertThat(files.addServerExceptions(profile(), List.of(new ServerException("a", 443, other), present)))
                .containsExactly(new ServerException("a", 443, other));
        assertThat(Files.readAllLines(folder.resolve("cert_override.txt")).subList(2, 5))
                .containsExactly(
                        "a:443:^userContextId=1\t" + OID + "\t" + PRINT + "\t",
                        "b:1:\t" + OID + "\t" + PRINT + "\t",
                        "a:443:\t" + OID + "\t" + other + "\t");
    }

    @Test
    void aRemovedExceptionIsGoneAndAnUnknownOneChangesNothing() throws Exception {
        overrides("# kept as it is\na:443:\t%1$s\t%2$s\t\nb:443:\t%1$s\t%2$s\t\n".formatted(OID, PRINT));
        var file = folder.resolve("cert_override.txt");
        var before = Files.readString(file);
        assertThat(files.removeServerExceptions(profile(), List.of(new ServerException("c", 443, PRINT))))
                .isEmpty();
        assertThat(file).hasContent(before);
        var a = new ServerException("a", 443, PRINT);
        assertThat(files.removeServerExceptions(profile(), List.of(a))).containsExactly(a);
        assertThat(files.serverExceptions(profile())).containsExactly(new ServerException("b", 443, PRINT));
    }

    @Test
    void aForgottenDecisionLeavesAnEmptySlotAndTheOthersAsTheyWere() throws Exception {
        var kept = slot("kept.example.com,,", "AAAAAAAAAAAAAAAJ", 3, 20_000);
        remember(slot("www.example.com,,", "no client certificate", 3, 20_000), kept);
        var gone = new AuthenticationDecision("www.example.com", Optional.empty());
        assertThat(files.removeAuthenticationDecisions(profile(), List.of(gone)))
                .containsExactly(gone);
        var bytes = Files.readAllBytes(folder.resolve("ClientAuthRememberList.bin"));
        assertThat(Arrays.copyOf(bytes, RememberedDecisions.SLOT_BYTES))
                .isEqualTo(new byte[RememberedDecisions.SLOT_BYTES]);
        assertThat(Arrays.copyOfRange(bytes, RememberedDecisions.SLOT_BYTES, bytes.length))
                .isEqualTo(kept);
        assertThat(files.removeAuthenticationDecisions(profile(), List.of(gone)))
                .isEmpty();
    }

    @Test
    void aDecisionOfTheOldTextFileIsForgottenThere() throws Exception {
        var file = folder.resolve("ClientAuthRememberList.txt");
        Files.writeString(file, "old.example.com,0011,\t3\t18000\tAAAA\nkept,,\t3\t18000\tBBBB\n");
        files.removeAuthenticationDecisions(
                profile(), List.of(new AuthenticationDecision("old.example.com", Optional.of("AAAA"))));
        assertThat(file).hasContent("kept,,\t3\t18000\tBBBB\n");
    }

    @Test
    void theListAsItWasIsKeptAsDatedCopy() throws Exception {
        overrides("a:443:\t%1$s\t%2$s\t\n".formatted(OID, PRINT));
        files.addServerExceptions(profile(), List.of(new ServerException("b", 443, PRINT)));
        try (var found = Files.walk(home)) {
            assertThat(found.filter(file -> file.endsWith("cert_override.txt"))).hasSize(1);
        }
    }

    @Test
    void whileThunderbirdRunsNothingIsChanged() throws Exception {
        overrides("a:443:\t%1$s\t%2$s\t\n".formatted(OID, PRINT));
        try (var _ = OtherProgram.holding(folder.resolve(".parentlock"))) {
            var exception = List.of(new ServerException("a", 443, PRINT));
            assertThatThrownBy(() -> files.removeServerExceptions(profile(), exception))
                    .isInstanceOf(ProfileInUse.class);
            assertThatThrownBy(() -> files.addServerExceptions(profile(), exception))
                    .isInstanceOf(ProfileInUse.class);
            assertThatThrownBy(() -> files.removeAuthenticationDecisions(profile(), List.of()))
                    .isInstanceOf(ProfileInUse.class);
        }
        assertThat(files.serverExceptions(profile())).hasSize(1);
    }

    private Profile profile() {
        return new Profile(Profile.Kind.THUNDERBIRD, folder, "default", true);
    }

    private void overrides(String text) throws Exception {
        Files.writeString(folder.resolve("cert_override.txt"), text);
    }

    private void remember(byte[]... slots) throws Exception {
        var file = new ByteArrayOutputStream();
        for (var slot : slots) {
            file.writeBytes(slot);
        }
        Files.write(folder.resolve("ClientAuthRememberList.bin"), file.toByteArray());
    }

    private static byte[] slot(String key, String value, int score, int day) {
        var slot = ByteBuffer.allocate(RememberedDecisions.SLOT_BYTES);
        slot.putShort(2, (short) score).putShort(4, (short) day);
        slot.put(6, key.getBytes(StandardCharsets.US_ASCII));
        slot.put(6 + 256, value.getBytes(StandardCharsets.US_ASCII));
        short sum = 0;
        for (int i = 2; i < slot.capacity(); i += 2) {
            sum ^= slot.getShort(i);
        }
        return slot.putShort(0, sum).array();
    }
}
