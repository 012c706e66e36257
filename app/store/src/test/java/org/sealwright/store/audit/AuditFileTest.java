package org.sealwright.store.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditEvent.Action;
import org.sealwright.store.Computers;
import org.sealwright.store.files.Places;

class AuditFileTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00.5Z"), ZoneOffset.UTC);

    @TempDir
    Path home;

    private Path file = Path.of("");
    private AuditFile log = log();

    @BeforeEach
    void makeLog() {
        file = Places.on(Computers.linux(home)).auditLog();
        log = log();
    }

    private AuditFile log() {
        var computer = Computers.linux(home == null ? Path.of("/") : home);
        return new AuditFile(Places.on(computer), computer, NOON);
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
}
