package org.sealwright.store.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditEvent.Action;
import org.sealwright.core.audit.AuditTarget;

class AuditServerTest {
    private static final int PATIENCE = 20_000;
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.5Z");
    private static final AuditEntry ENTRY =
            AuditEntry.of(new AuditEvent(Action.IMPORTED, Map.of("nickname", "Zoë\n<9>1 forged")), "anna", NOON);

    private final CopyOnWriteArrayList<IOException> failures = new CopyOnWriteArrayList<>();

    private AuditServer server(String target) {
        return new AuditServer((AuditTarget.Server) AuditTarget.of(target).orElseThrow(), failures::add);
    }

    @Test
    void aLogServerIsToldOverUdp() throws Exception {
        try (var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                var server = server("syslog:127.0.0.1:" + socket.getLocalPort())) {
            socket.setSoTimeout(PATIENCE);
            server.say(ENTRY);
            var packet = new DatagramPacket(new byte[10_000], 10_000);
            socket.receive(packet);

            assertThat(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8))
                    .matches("<109>1 2026-11-22T12:00:00Z \\S+ sealwright \\d+ imported - \uFEFF\\{.*}")
                    .endsWith("\"nickname\":\"Zoë\\n<9>1 forged\"}}");
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void aLogServerIsToldOverTcpWithTheLengthBefore() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var server = server("syslog+tcp:127.0.0.1:" + socket.getLocalPort())) {
            socket.setSoTimeout(PATIENCE);
            server.say(ENTRY);
            try (var connection = socket.accept()) {
                connection.setSoTimeout(PATIENCE);
                var all = new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                int length = Integer.parseInt(all.substring(0, all.indexOf(' ')));
                var message = all.substring(all.indexOf(' ') + 1);
                assertThat(message.getBytes(StandardCharsets.UTF_8)).hasSize(length);
                assertThat(message).startsWith("<109>1 ").endsWith(ENTRY.line());
            }
        }
        assertThat(failures).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"syslog+tcp:127.0.0.1:1", "syslog:no-such-host.invalid:514"})
    void whatCannotBeReachedIsTold(String target) {
        try (var server = server(target)) {
            server.say(ENTRY);
        }
        assertThat(failures).isNotEmpty();
    }

    @Test
    void aLongMessageIsCutAtACharacter() {
        byte[] message = SyslogMessage.of(new AuditEntry(NOON, "imported", "ä".repeat(9000)), "", 7);

        assertThat(message).hasSizeBetween(8190, 8192);
        assertThat(new String(message, StandardCharsets.UTF_8))
                .startsWith("<109>1 2026-11-22T12:00:00.500Z - sealwright 7 imported - \uFEFFä")
                .doesNotContain("\uFFFD");
    }
}
