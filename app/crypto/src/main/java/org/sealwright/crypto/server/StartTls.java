package org.sealwright.crypto.server;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.sealwright.core.trust.ServerCertificates.Greeting;

/// The words with which a connection in the clear is switched to a protected one. Reads byte by byte: what comes
/// after
/// the last answer belongs to TLS.
final class StartTls {
    private static final int LONGEST_LINE = 4096;
    private static final int MOST_LINES = 200;
    private static final byte[] LDAP_REQUEST = ldapRequest();
    private static final int LONGEST_LDAP_ANSWER = 8192;
    private static final int LDAP_RESULT = 0x78;

    /// The server answers and does not agree.
    static final class Refused extends IOException {
        Refused(String message) {
            super(message);
        }
    }

    private final Socket socket;
    private final InputStream input;

    private StartTls(Socket socket) throws IOException {
        this.socket = socket;
        this.input = socket.getInputStream();
    }

    /// @throws Refused     the server does not offer it
    /// @throws IOException it does not answer
    static void on(Socket socket, Greeting greeting) throws IOException {
        var talk = new StartTls(socket);
        switch (greeting) {
            case TLS -> {}
            case IMAP -> talk.imap();
            case SMTP -> talk.smtp();
            case POP3 -> talk.pop3();
            case LDAP -> talk.ldap();
        }
    }

    /// RFC 3501 section 6.2.1.
    private void imap() throws IOException {
        require(line().startsWith("* OK"));
        say("a1 STARTTLS");
        for (int i = 0; i < MOST_LINES; i++) {
            var answer = line();
            if (answer.startsWith("a1 ")) {
                require(answer.toUpperCase(Locale.ROOT).startsWith("A1 OK"));
                return;
            }
        }
        require(false);
    }

    /// RFC 3207.
    private void smtp() throws IOException {
        require(lastOfReply().startsWith("220"));
        say("EHLO localhost");
        require(lastOfReply().startsWith("250"));
        say("STARTTLS");
        require(lastOfReply().startsWith("220"));
    }

    /// Lines of one reply have a hyphen after the number, except the last (RFC 5321 section 4.2.1).
    private String lastOfReply() throws IOException {
        for (int i = 0; i < MOST_LINES; i++) {
            var line = line();
            if (line.length() < 4 || line.charAt(3) != '-') {
                return line;
            }
        }
        throw new Refused("a reply without end");
    }

    /// RFC 2595 section 4.
    private void pop3() throws IOException {
        require(line().startsWith("+OK"));
        say("STLS");
        require(line().startsWith("+OK"));
    }

    /// RFC 4511 section 4.14: an extended operation with a fixed name, and a result code 0.
    private void ldap() throws IOException {
        socket.getOutputStream().write(LDAP_REQUEST);
        socket.getOutputStream().flush();
        require(octet() == 0x30);
        var answer = new byte[length()];
        require(input.readNBytes(answer, 0, answer.length) == answer.length);
        // message number 1, then the result of the operation, which begins with its code as ENUMERATED
        require(answer.length > 8 && answer[0] == 2 && answer[1] == 1 && answer[2] == 1 && answer[3] == LDAP_RESULT);
        int code = answer[4] < 0 ? 5 + (answer[4] & 0x7F) : 5;
        require(code + 2 < answer.length && answer[code] == 10 && answer[code + 1] == 1 && answer[code + 2] == 0);
    }

    private int length() throws IOException {
        int first = octet();
        if (first < 0x80) {
            return first;
        }
        int length = 0;
        for (int i = 0; i < (first & 0x7F); i++) {
            length = (length << 8) | octet();
            require(length <= LONGEST_LDAP_ANSWER);
        }
        return length;
    }

    private static byte[] ldapRequest() {
        var name = "1.3.6.1.4.1.1466.20037".getBytes(StandardCharsets.US_ASCII);
        var request = new ByteArrayOutputStream();
        request.writeBytes(new byte[] {0x30, (byte) (name.length + 7), 2, 1, 1, 0x77, (byte) (name.length + 2)});
        request.writeBytes(new byte[] {(byte) 0x80, (byte) name.length});
        request.writeBytes(name);
        return request.toByteArray();
    }

    private void say(String command) throws IOException {
        socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = octet(); next != '\n'; next = octet()) {
            if (next != '\r') {
                line.write(next);
            }
            require(line.size() <= LONGEST_LINE);
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    private int octet() throws IOException {
        int next = input.read();
        if (next < 0) {
            throw new EOFException("the server hung up");
        }
        return next;
    }

    private static void require(boolean agreed) throws Refused {
        if (!agreed) {
            throw new Refused("the server does not agree");
        }
    }
}
