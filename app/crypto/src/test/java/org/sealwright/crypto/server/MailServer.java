package org.sealwright.crypto.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.sealwright.testkit.CertificateMaker.Identity;

/// A server on loopback that speaks a script and then TLS with its certificate, one connection after the other.
final class MailServer implements AutoCloseable {
    /// What is said before TLS.
    interface Script {
        /// @return whether TLS follows
        boolean speak(Socket socket) throws IOException;
    }

    private final ServerSocket listening;
    private final SSLContext context;
    private final Script script;
    private final List<Socket> open = new ArrayList<>();

    MailServer(Identity identity, Script script) throws IOException, GeneralSecurityException {
        this.script = script;
        this.context = context(identity);
        this.listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return listening.getLocalPort();
    }

    private void serve() {
        while (!listening.isClosed()) {
            try {
                var socket = listening.accept();
                synchronized (open) {
                    open.add(socket);
                }
                if (script.speak(socket)) {
                    var tls = (SSLSocket) context.getSocketFactory()
                            .createSocket(socket, socket.getInetAddress().getHostAddress(), socket.getPort(), true);
                    tls.setUseClientMode(false);
                    tls.startHandshake();
                }
            } catch (IOException e) {
                // The client breaks off, as it should.
                System.getLogger(MailServer.class.getName()).log(System.Logger.Level.TRACE, "broken off", e);
            }
        }
    }

    private static SSLContext context(Identity identity) throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        var certificate = CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(
                        identity.certificate().encoded().toByteArray()));
        keys.setKeyEntry(
                "server", identity.keys().getPrivate(), new char[0], new java.security.cert.Certificate[] {certificate
                });
        var managers = KeyManagerFactory.getInstance("PKIX");
        managers.init(keys, new char[0]);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /// One line of the client, without its end.
    static String heard(Socket socket) throws IOException {
        var line = new StringBuilder();
        for (int next = socket.getInputStream().read();
                next >= 0;
                next = socket.getInputStream().read()) {
            if (next == '\n') {
                break;
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            listening.close();
            synchronized (open) {
                for (var socket : open) {
                    socket.close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
