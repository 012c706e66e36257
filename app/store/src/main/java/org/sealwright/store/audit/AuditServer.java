package org.sealwright.store.audit;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.sealwright.core.audit.AuditTarget;

/// Sends messages to a log server on a thread of its own, so that no work ever waits for it. What does not fit into
/// the queue, or cannot be sent, is dropped and told of: the file in the data folder has it. When the program ends it
/// waits for what is left, and not for long.
final class AuditServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final AuditTarget.Server server;
    private final Consumer<IOException> failed;
    private final ThreadPoolExecutor sender = AuditQueue.on("audit");

    /// @param failed hears of each message that was not sent, on any thread
    AuditServer(AuditTarget.Server server, Consumer<IOException> failed) {
        this.server = server;
        this.failed = failed;
    }

    void say(AuditEntry entry) {
        try {
            sender.execute(() -> send(entry));
        } catch (RejectedExecutionException e) {
            failed.accept(new IOException("too many messages wait", e));
        }
    }

    /// Waits until what is left is sent, for two seconds at most.
    @Override
    public void close() {
        sender.shutdown();
        try {
            if (!sender.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                failed.accept(new IOException("the log server is too slow"));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(AuditEntry entry) {
        var message = SyslogMessage.of(entry, ownName(), ProcessHandle.current().pid());
        var to = new InetSocketAddress(server.host(), server.port());
        try {
            if (to.isUnresolved()) {
                throw new UnknownHostException(server.host());
            }
            if (server.reliably()) {
                overTcp(to, message);
            } else {
                overUdp(to, message);
            }
        } catch (IOException e) {
            failed.accept(e);
        }
    }

    private static void overUdp(InetSocketAddress to, byte[] message) throws IOException {
        try (var socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(message, message.length, to));
        }
    }

    /// With its length before it (RFC 6587 section 3.4.1), so that no line end in it can begin another message.
    private static void overTcp(InetSocketAddress to, byte[] message) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(to, (int) PATIENCE.toMillis());
            var out = socket.getOutputStream();
            out.write((message.length + " ").getBytes(StandardCharsets.US_ASCII));
            out.write(message);
            out.flush();
        }
    }

    /// Of this computer, as far as a header may hold it (printable ASCII, RFC 5424 section 6.2.4).
    private static String ownName() {
        try {
            var name = InetAddress.getLocalHost().getHostName();
            return name.matches("[!-~]{1,255}") ? name : "";
        } catch (UnknownHostException _) {
            return "";
        }
    }
}
