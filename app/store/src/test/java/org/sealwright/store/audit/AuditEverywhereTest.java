package org.sealwright.store.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditEvent.Action;
import org.sealwright.core.audit.AuditTarget;
import org.sealwright.core.problem.AuditNotWritten;
import org.sealwright.store.Computers;
import org.sealwright.store.files.Places;

class AuditEverywhereTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00.5Z"), ZoneOffset.UTC);

    /// What is waited for comes at once; only a computer that does much else needs any of it.
    private static final Duration AMPLE = Duration.ofMinutes(1);

    @TempDir
    Path home;

    private Path file = Path.of("");
    private AuditEverywhere log = log();

    @BeforeEach
    void makeLog() {
        file = Places.on(Computers.linux(home)).auditLog();
        log = log();
    }

    private AuditEverywhere log() {
        return log(Optional.empty());
    }

    private AuditEverywhere log(Optional<AuditTarget> target) {
        var computer = Computers.linux(home == null ? Path.of("/") : home);
        return new AuditEverywhere(Places.on(computer), computer, NOON, target, AMPLE);
    }

    @Test
    void anEventIsOneLineWithTimeActorActionAndFacts() throws Exception {
        log.record(new AuditEvent(Action.IMPORTED, Map.of("sha256", "ab", "nickname", "Anna")));
        assertThat(Files.readString(file))
                .isEqualTo("{\"time\":\"2026-11-22T12:00:00Z\",\"actor\":\"anna\",\"action\":\"imported\","
                        + "\"facts\":{\"nickname\":\"Anna\",\"sha256\":\"ab\"}}\n");
    }

    @Test
    void onlyTheOwnerCanReadIt() throws Exception {
        log.record(new AuditEvent(Action.EXPORTED, Map.of()));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void textFromACertificateCannotMakeASecondLine() throws Exception {
        log.record(new AuditEvent(Action.IMPORTED, Map.of("nickname", "a\n{\"action\":\"forged\"}\u2028\u202E")));
        assertThat(Files.readAllLines(file)).hasSize(1);
        assertThat(Files.readString(file)).contains("\\u202e", "\\u2028").doesNotContain("\u202E");
        var line = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        assertThat(line.getAsJsonObject("facts").get("nickname").getAsString())
                .isEqualTo("a\n{\"action\":\"forged\"}\u2028\u202E");
    }

    @Test
    void linesAreAddedToThoseOfOtherSessions() throws Exception {
        log.record(new AuditEvent(Action.IMPORTED, Map.of()));
        log().record(new AuditEvent(Action.DELETED, Map.of()));
        assertThat(Files.readAllLines(file)).hasSize(2);
    }

    @Test
    void halfALineOfACrashSpoilsOnlyItself() throws Exception {
        Files.createDirectories(home.resolve(".local/share/sealwright"));
        Files.writeString(file, "{\"time\":\"2026");
        log.record(new AuditEvent(Action.DELETED, Map.of()));
        assertThat(Files.readAllLines(file)).hasSize(2);
        assertThat(Files.readAllLines(file).getLast()).contains("\"deleted\"");
    }

    @Test
    void aLogThatCannotBeWrittenStopsNothing() throws IOException {
        Files.createDirectories(file);
        log.record(new AuditEvent(Action.DELETED, Map.of()));
        log.record(new AuditEvent(Action.DELETED, Map.of()));
        assertThat(file).isEmptyDirectory();
    }

    @Test
    void threadsDoNotMixTheirLines() throws Exception {
        var threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            var own = log();
            threads[i] = Thread.ofPlatform().start(() -> {
                for (int n = 0; n < 50; n++) {
                    own.record(new AuditEvent(Action.IMPORTED, Map.of("n", "x".repeat(n * 20))));
                }
            });
        }
        for (var thread : threads) {
            thread.join();
        }
        assertThat(Files.readAllLines(file)).hasSize(200).allSatisfy(line -> assertThat(
                        JsonParser.parseString(line).isJsonObject())
                .isTrue());
    }

    /// Of another process it is the same: nothing but the system's own rule for writes at the end keeps them apart.
    @Test
    void aSecondFileHasTheSameLines() throws Exception {
        var other = home.resolve("other.log");
        var told = new ArrayList<AuditNotWritten>();
        var everywhere = log(AuditTarget.of(other.toString()));
        everywhere.onTrouble(told::add);
        everywhere.record(new AuditEvent(Action.IMPORTED, Map.of("nickname", "Zoë")));

        assertThat(Files.readString(other))
                .isEqualTo(Files.readString(file))
                .contains("\"actor\":\"anna\",\"action\":\"imported\",\"facts\":{\"nickname\":\"Zoë\"}}\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(other)))
                .isEqualTo("rw-------");
        assertThat(told).isEmpty();
    }

    @Test
    void aSecondFileMayLieInTheHome() {
        log(AuditTarget.of("~/sealwright.log")).record(new AuditEvent(Action.IMPORTED, Map.of()));
        assertThat(home.resolve("sealwright.log")).isNotEmptyFile();
    }

    @Test
    void anExistingFileKeepsItsRightsAndWhatIsInIt() throws Exception {
        var other = Files.writeString(home.resolve("other.log"), "before\n");
        Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("-w--w--w-"));
        log(AuditTarget.of(other.toString())).record(new AuditEvent(Action.IMPORTED, Map.of()));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(other)))
                .isEqualTo("-w--w--w-");
        Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.readAllLines(other)).hasSize(2).first().isEqualTo("before");
    }

    @Test
    void noLinkIsFollowed() throws Exception {
        var victim = Files.writeString(home.resolve("victim"), "");
        var link = Files.createSymbolicLink(home.resolve("other.log"), victim);
        isTold(link.toString());
        assertThat(victim).isEmptyFile();
    }

    @Test
    void aSecondNameOfAnotherFileIsNotWrittenTo() throws Exception {
        var victim = Files.writeString(home.resolve("victim"), "");
        isTold(Files.createLink(home.resolve("other.log"), victim).toString());
        assertThat(victim).isEmptyFile();
    }

    /// As a share does that is not there any more.
    @Test
    void aFileThatHangsHoldsTheWorkUpOnceAndNotForLong() throws Exception {
        var free = new CountDownLatch(1);
        var written = new CountDownLatch(3);
        var told = new ArrayList<Exception>();
        var hanging = new AuditSecondFile(
                _ -> {
                    try {
                        free.await();
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                    written.countDown();
                },
                Duration.ofMillis(20),
                told::add);
        var entry = entry();
        hanging.say(entry);
        hanging.say(entry);
        hanging.say(entry);
        assertThat(told).singleElement().isInstanceOf(TimeoutException.class);

        free.countDown();
        assertThat(written.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void aPipeThatTakesItsPlaceLaterDoesNotStopTheWorkEither() throws Exception {
        var other = home.resolve("other.log");
        var told = new ArrayList<Exception>();
        var second = AuditSecondFile.at(other, Files.writeString(home.resolve("own"), ""), AMPLE, told::add);
        second.say(entry());
        assertThat(told).isEmpty();
        Files.delete(other);
        assertThat(new ProcessBuilder("mkfifo", other.toString()).start().waitFor())
                .isZero();
        second.say(entry());
        assertThat(told).singleElement().satisfies(trouble -> assertThat(trouble)
                .hasMessage("it is no ordinary file"));
    }

    @Test
    void whatTakesItsPlaceBeforeItIsOpenedGetsNoLine() throws Exception {
        var other = Files.writeString(home.resolve("other.log"), "before\n");
        var looks = new AtomicInteger();
        var lines = new LinesFile(other, (_, _) -> {
            if (looks.incrementAndGet() == 2) {
                throw new IOException("planted");
            }
        });
        assertThatThrownBy(() -> lines.append("secret")).hasMessage("planted");
        assertThat(other).hasContent("before\n");
        lines.append("more");
        assertThat(other).hasContent("before\nmore\n");
    }

    /// Without the file of the user nobody knows whose the other is.
    @Test
    void whereTheOwnRecordIsMissingAFileThatAnotherCouldHaveMadeGetsNoLine() throws Exception {
        var shared = Files.createDirectory(home.resolve("shared"));
        var planted = Files.writeString(shared.resolve("other.log"), "");
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxrwx"));
        if (Files.getOwner(planted).getName().equals("root")) {
            giveAway(planted);
        }
        var told = new ArrayList<Exception>();
        AuditSecondFile.at(planted, home.resolve("missing"), AMPLE, told::add).say(entry());
        assertThat(told).singleElement().satisfies(trouble -> assertThat(trouble)
                .hasMessage("whose it is cannot be found out"));
        assertThat(planted).isEmptyFile();
    }

    @Test
    void inAnotherUsersFolderNothingIsWritten() throws Exception {
        var theirs = Files.createDirectory(home.resolve("theirs"));
        Files.setPosixFilePermissions(theirs, PosixFilePermissions.fromString("rwxr-xr-x"));
        assumeThat(Files.getOwner(theirs).getName())
                .as("only root can give a folder away")
                .isEqualTo("root");
        giveAway(theirs);
        var told = new ArrayList<Exception>();
        var own = Files.writeString(home.resolve("own"), "");
        AuditSecondFile.at(theirs.resolve("other.log"), own, AMPLE, told::add).say(entry());
        assertThat(told).singleElement().satisfies(trouble -> assertThat(trouble)
                .hasMessage("its folder is another user's"));
        assertThat(theirs).isEmptyDirectory();
    }

    private static void giveAway(Path path) throws IOException {
        Files.setOwner(
                path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
    }

    /// What is recorded is done: a window that heard of trouble instead would not offer to undo it.
    @Test
    void noTroubleOfAnyKindComesOutOfRecording() throws Exception {
        var told = new ArrayList<Exception>();
        var broken = new AuditSecondFile(
                _ -> {
                    throw new IllegalStateException("broken");
                },
                AMPLE,
                trouble -> {
                    told.add(trouble);
                    throw new IllegalStateException("cannot be told");
                });
        broken.say(entry());
        assertThat(told).singleElement().satisfies(trouble -> assertThat(trouble)
                .hasMessage("broken"));

        var everywhere = log(AuditTarget.of(AuditTarget.NOBODY_KNOWS));
        everywhere.onTrouble(_ -> {
            throw new IllegalStateException("cannot be told");
        });
        everywhere.record(new AuditEvent(Action.DELETED, Map.of()));
        assertThat(file).content().hasLineCount(1);
    }

    private static AuditEntry entry() {
        return AuditEntry.of(new AuditEvent(Action.IMPORTED, Map.of()), "anna", NOON.instant());
    }

    @Test
    void aPipeDoesNotStopTheWork() throws Exception {
        var pipe = home.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        isTold(pipe.toString());
    }

    @Test
    void noFolderIsMadeForIt() {
        isTold(home.resolve("share/audit.log").toString());
        assertThat(home.resolve("share")).doesNotExist();
    }

    @Test
    void whatIsNotKnownIsTold() {
        isTold(AuditTarget.NOBODY_KNOWS);
    }

    /// Once, however often it fails; and the file in the data folder has everything.
    private void isTold(String target) {
        var told = new ArrayList<AuditNotWritten>();
        var everywhere = log(AuditTarget.of(target));
        everywhere.record(new AuditEvent(Action.IMPORTED, Map.of()));
        everywhere.onTrouble(told::add);
        everywhere.record(new AuditEvent(Action.DELETED, Map.of()));

        assertThat(told).singleElement().satisfies(problem -> {
            assertThat(problem.details()).startsWith(target, "audit.target");
            assertThat(problem.getMessage()).contains("«" + target + "»");
        });
        assertThat(file).content().hasLineCount(2);
    }
}
