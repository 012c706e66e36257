package org.sealwright.crypto.server;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.CertificateDecoder;
import org.sealwright.core.certificate.Chains;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.ServerUnreachable;
import org.sealwright.core.problem.ServerWithoutTls;
import org.sealwright.core.task.Deadline;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.ServerCertificates;
import org.sealwright.core.trust.ServerException;

/// Begins a TLS handshake and breaks it off as soon as the server has presented its certificates, before anything
/// is negotiated or answered. The JDK bounds what a handshake message may hold; time is bounded here, for each
/// answer and for all of it.
public final class TlsServerCertificates implements ServerCertificates {
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final CertificateDecoder decoder;
    private final Duration patience;
    private final Deadline deadline;

    @Inject
    public TlsServerCertificates(CertificateDecoder decoder) {
        this(decoder, USUAL_PATIENCE, LONGEST);
    }

    /// @param patience for the connection, and then for each answer
    /// @param longest  for all of it: a server may send a byte a minute
    TlsServerCertificates(CertificateDecoder decoder, Duration patience, Duration longest) {
        this.decoder = decoder;
        this.patience = patience;
        this.deadline = new Deadline(longest);
    }

    @Override
    public List<Certificate> ask(String host, int port, Greeting greeting, Progress progress) throws Problem {
        var server = new ServerException(host, port, "").server();
        var socket = new Socket(Proxy.NO_PROXY);
        try {
            return decoded(deadline.hold(
                    () -> {
                        connect(socket, host, port);
                        begin(socket, greeting, server);
                        return presented(socket, host, port, server);
                    },
                    () -> close(socket),
                    progress));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Problem problem ? problem : new ServerUnreachable(server, e.getCause());
        } catch (TimeoutException e) {
            throw new ServerUnreachable(server, e);
        } finally {
            close(socket);
        }
    }

    private void connect(Socket socket, String host, int port) throws IOException {
        int milliseconds = Math.toIntExact(patience.toMillis());
        socket.connect(new InetSocketAddress(host, port), milliseconds);
        socket.setSoTimeout(milliseconds);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            System.getLogger(TlsServerCertificates.class.getName())
                    .log(System.Logger.Level.TRACE, "a connection cannot be closed", e);
        }
    }

    private static void begin(Socket socket, Greeting greeting, String server) throws ServerWithoutTls, IOException {
        try {
            StartTls.on(socket, greeting);
        } catch (StartTls.Refused e) {
            throw new ServerWithoutTls(server, e);
        }
    }

    private static X509Certificate[] presented(Socket socket, String host, int port, String server)
            throws IOException, ServerWithoutTls {
        var onlooker = new Onlooker();
        try (var tls = (SSLSocket) context(onlooker).getSocketFactory().createSocket(socket, host, port, true)) {
            tls.startHandshake();
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException e) {
            // Ours, when it has seen enough; else the server speaks no TLS that is known here.
            if (onlooker.seen().length == 0) {
                throw new ServerWithoutTls(server, e);
            }
        }
        if (onlooker.seen().length == 0) {
            throw new ServerWithoutTls(server, null);
        }
        return onlooker.seen();
    }

    private static SSLContext context(Onlooker onlooker) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {onlooker}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no TLS", e);
        }
    }

    /// Certificates after the server's own that cannot be read are left out: nothing depends on them.
    private List<Certificate> decoded(X509Certificate[] presented) throws Problem {
        var certificates = new ArrayList<Certificate>();
        for (var one : presented) {
            if (certificates.size() == Chains.MAXIMUM_LENGTH) {
                break;
            }
            try {
                certificates.add(decoder.decode(one.getEncoded()));
            } catch (DamagedInput e) {
                if (certificates.isEmpty()) {
                    throw e;
                }
            } catch (CertificateEncodingException e) {
                throw new IllegalStateException("a certificate that was read has no encoding", e);
            }
        }
        return certificates;
    }
}
