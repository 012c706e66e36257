package org.sealwright.crypto.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.problem.ServerUnreachable;
import org.sealwright.core.problem.ServerWithoutTls;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.ServerCertificates.Greeting;
import org.sealwright.crypto.certificate.BouncyDecoder;
import org.sealwright.testkit.CertificateMaker;
import org.sealwright.testkit.CertificateMaker.Identity;

/// Every server here is on loopback.
class TlsServerCertificatesTest {
    private static final String HOST = InetAddress.getLoopbackAddress().getHostAddress();

    private final CertificateMaker maker = new CertificateMaker();
    private final Identity identity = maker.person("mail.example.org", "", maker.root("Root"));

    private List<Certificate> ask(MailServer.Script script, Greeting greeting) throws Exception {
        try (var server = new MailServer(identity, script)) {
            return new TlsServerCertificates(new BouncyDecoder()).ask(HOST, server.port(), greeting, Progress.none());
        }
    }

    @Test
    void aServerProtectedFromTheFirstByteShowsItsCertificate() throws Exception {
        assertThat(ask(_ -> true, Greeting.TLS)).containsExactly(identity.certificate());
    }

    @Test
    void imapIsSwitchedOver() throws Exception {
        var chain = ask(
                socket -> {
                    MailServer.say(socket, "* OK [CAPABILITY IMAP4rev1 STARTTLS] ready\n");
                    expect(socket, "a1 STARTTLS");
                    MailServer.say(socket, "* BAD something else first\na1 OK begin now\n");
                    return true;
                },
                Greeting.IMAP);
        assertThat(chain).containsExactly(identity.certificate());
    }

    @Test
    void smtpIsSwitchedOver() throws Exception {
        var chain = ask(
                socket -> {
                    MailServer.say(socket, "220-a long\n220 greeting\n");
                    expect(socket, "EHLO localhost");
                    MailServer.say(socket, "250-hello\n250-SIZE 1000\n250 STARTTLS\n");
                    expect(socket, "STARTTLS");
                    MailServer.say(socket, "220 go ahead\n");
                    return true;
                },
                Greeting.SMTP);
        assertThat(chain).containsExactly(identity.certificate());
    }

    @Test
    void pop3IsSwitchedOver() throws Exception {
        var chain = ask(
                socket -> {
                    MailServer.say(socket, "+OK ready\n");
                    expect(socket, "STLS");
                    MailServer.say(socket, "+OK begin\n");
                    return true;
                },
                Greeting.POP3);
        assertThat(chain).containsExactly(identity.certificate());
    }

    /// The bytes that OpenLDAP's ldapsearch -Z sends and its slapd answers.
    @Test
    void ldapIsSwitchedOver() throws Exception {
        var chain = ask(
                socket -> {
                    var request = socket.getInputStream().readNBytes(31);
                    var expected = "301d02010177188016312e332e362e312e342e312e313436362e3230303337";
                    if (!HexFormat.of().formatHex(request).equals(expected)) {
                        return false;
                    }
                    socket.getOutputStream().write(HexFormat.of().parseHex("300c02010178070a010004000400"));
                    return true;
                },
                Greeting.LDAP);
        assertThat(chain).containsExactly(identity.certificate());
    }

    @Test
    void aServerThatDeclinesIsToldFromOneThatIsSilent() {
        assertThatThrownBy(() -> ask(
                        socket -> {
                            MailServer.say(socket, "+OK ready\n");
                            expect(socket, "STLS");
                            MailServer.say(socket, "-ERR no\n");
                            return false;
                        },
                        Greeting.POP3))
                .isInstanceOf(ServerWithoutTls.class);
        assertThatThrownBy(() -> ask(
                        socket -> {
                            socket.getOutputStream().write(HexFormat.of().parseHex("300c02010178070a010204000400"));
                            return false;
                        },
                        Greeting.LDAP))
                .isInstanceOf(ServerWithoutTls.class);
        assertThatThrownBy(() -> ask(
                        socket -> {
                            MailServer.say(socket, "I speak no TLS\n");
                            socket.close();
                            return false;
                        },
                        Greeting.TLS))
                .isInstanceOf(ServerWithoutTls.class);
    }

    @Test
    void aServerThatNeverAnswersIsGivenUpInTime() throws Exception {
        try (var server = new MailServer(identity, _ -> false)) {
            var impatient =
                    new TlsServerCertificates(new BouncyDecoder(), Duration.ofMillis(200), Duration.ofMinutes(1));
            assertThatThrownBy(() -> impatient.ask(HOST, server.port(), Greeting.IMAP, Progress.none()))
                    .isInstanceOf(ServerUnreachable.class);
            assertThatThrownBy(() -> impatient.ask(HOST, server.port(), Greeting.TLS, Progress.none()))
                    .isInstanceOf(ServerUnreachable.class);
        }
    }

    /// Each byte comes in time, and there is no end.
    @Test
    void aServerThatDripsIsGivenUpInTime() throws Exception {
        try (var server = new MailServer(identity, TlsServerCertificatesTest::drip)) {
            var impatient =
                    new TlsServerCertificates(new BouncyDecoder(), Duration.ofMinutes(1), Duration.ofMillis(300));
            assertThatThrownBy(() -> impatient.ask(HOST, server.port(), Greeting.POP3, Progress.none()))
                    .isInstanceOf(ServerUnreachable.class);
        }
    }

    @Test
    void aCancelBreaksItOff() throws Exception {
        var asked = new AtomicInteger();
        var cancelled = new Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public void stopIfCancelled() {
                if (asked.incrementAndGet() > 1) {
                    throw new CancellationException();
                }
            }

            @Override
            public void pointOfNoReturn() {}
        };
        try (var server = new MailServer(identity, TlsServerCertificatesTest::drip)) {
            assertThatThrownBy(() -> new TlsServerCertificates(new BouncyDecoder())
                            .ask(HOST, server.port(), Greeting.POP3, cancelled))
                    .isInstanceOf(CancellationException.class);
        }
    }

    /// Until the other side has gone.
    private static boolean drip(Socket socket) throws IOException {
        MailServer.say(socket, "+OK ");
        while (true) {
            MailServer.say(socket, "x");
            LockSupport.parkNanos(10_000_000);
        }
    }

    @Test
    void aPortWhereNobodyListensIsUnreachable() throws Exception {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThatThrownBy(() ->
                        new TlsServerCertificates(new BouncyDecoder()).ask(HOST, port, Greeting.TLS, Progress.none()))
                .isInstanceOf(ServerUnreachable.class)
                .hasMessageContaining(HOST + ":" + port);
    }

    @Test
    void anEndlessLineIsNotReadToItsEnd() {
        assertThatThrownBy(() -> ask(
                        socket -> {
                            MailServer.say(socket, "+OK " + "x".repeat(10_000));
                            return false;
                        },
                        Greeting.POP3))
                .isInstanceOf(ServerWithoutTls.class);
    }

    private static void expect(Socket socket, String command) throws IOException {
        if (!MailServer.heard(socket).equals(command)) {
            throw new IOException("not " + command);
        }
    }
}
