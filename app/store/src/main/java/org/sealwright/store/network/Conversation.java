package org.sealwright.store.network;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// One question and its answer over HTTP/1.1 (RFC 9112) on a connection of its own, with what fetching needs and
/// nothing more: no cookies, no credentials, no compression. The runtime's own client resolves names itself, and so
/// cannot be held to an address that was looked at.
final class Conversation implements Closeable {
    private static final int LONGEST_CONNECT_MILLISECONDS = 5_000;
    static final int FINE = 200;

    private final Place place;
    private final Socket plain;

    /// What is sent along.
    ///
    /// @param type of the content
    record Sent(String type, byte[] bytes) {}

    Conversation(Place place) {
        this.place = place;
        this.plain = place.proxy() == Proxy.Type.SOCKS
                ? new Socket(new Proxy(Proxy.Type.SOCKS, place.to()))
                : new Socket(Proxy.NO_PROXY);
    }

    /// Sends the question and reads the head of the answer.
    Answer ask(Optional<Sent> sent) throws IOException {
        plain.connect(
                place.proxy() == Proxy.Type.SOCKS
                        ? InetSocketAddress.createUnresolved(place.host(), place.port())
                        : place.to(),
                LONGEST_CONNECT_MILLISECONDS);
        var socket = place.secure() ? secured() : plain;
        var target = place.throughHttpProxy() && !place.secure() ? place.uri().toASCIIString() : place.path();
        var head = new StringBuilder(sent.isPresent() ? "POST " : "GET ")
                .append(target)
                .append(" HTTP/1.1\r\nHost: ")
                .append(place.authority())
                .append("\r\nAccept: */*\r\nConnection: close\r\n");
        sent.ifPresent(content -> head.append("Content-Type: ")
                .append(content.type())
                .append("\r\nContent-Length: ")
                .append(content.bytes().length)
                .append("\r\n"));
        var out = socket.getOutputStream();
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        if (sent.isPresent()) {
            out.write(sent.get().bytes());
        }
        out.flush();
        return Answer.read(input(socket));
    }

    /// The protected connection, also through a proxy; its certificate has to be that of the host.
    private Socket secured() throws IOException {
        if (place.throughHttpProxy()) {
            var server = place.host() + ":" + place.port();
            plain.getOutputStream()
                    .write(("CONNECT " + server + " HTTP/1.1\r\nHost: " + server + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            // Unbuffered: what comes after the head belongs to TLS.
            if (Answer.read(plain.getInputStream()).status() != FINE) {
                throw new IOException("the proxy does not connect");
            }
        }
        var tls = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault())
                .createSocket(plain, place.host(), place.port(), true);
        var parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        tls.setSSLParameters(parameters);
        tls.startHandshake();
        return tls;
    }

    private static InputStream input(Socket socket) throws IOException {
        return new BufferedInputStream(socket.getInputStream());
    }

    @Override
    public void close() throws IOException {
        plain.close();
    }
}
