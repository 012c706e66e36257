package org.sealwright.trust.usecase;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sealwright.core.trust.ServerCertificates.Greeting;

/// Where a server is, as a user writes it: `mail.example.org:993`, `[::1]:993`, `https://example.org`.
///
/// @param host as Thunderbird notes it: lower case, names beyond ASCII in their encoded form, IPv6 without brackets
public record ServerAddress(String host, int port) {
    private static final Pattern WRITTEN =
            Pattern.compile("(?:https?://)?(\\[[0-9a-fA-F:.]{2,45}]|[^\\s:/\\[\\]]{1,253})(?::(\\d{1,5}))?/?");
    private static final Pattern NAME = Pattern.compile("[a-z0-9._-]{1,253}|[0-9a-f:.]{2,45}");
    private static final int HTTPS = 443;
    private static final int HIGHEST_PORT = 0xFFFF;

    /// Empty if it is no address.
    public static Optional<ServerAddress> of(String written) {
        var parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        int port = parts.group(2) == null ? HTTPS : Integer.parseInt(parts.group(2));
        return port == 0 || port > HIGHEST_PORT
                ? Optional.empty()
                : host(parts.group(1)).map(host -> new ServerAddress(host, port));
    }

    private static Optional<String> host(String written) {
        if (written.startsWith("[")) {
            return Optional.of(written.substring(1, written.length() - 1).toLowerCase(Locale.ROOT));
        }
        try {
            return Optional.of(IDN.toASCII(written, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT))
                    .filter(host -> NAME.matcher(host).matches());
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no name of the Internet
        }
    }

    /// How a server at this port usually begins: STARTTLS at 143, 25 and 587, 110 and 389.
    public Greeting usualGreeting() {
        return switch (port) {
            case 143 -> Greeting.IMAP;
            case 25, 587 -> Greeting.SMTP;
            case 110 -> Greeting.POP3;
            case 389 -> Greeting.LDAP;
            default -> Greeting.TLS;
        };
    }

    @Override
    public String toString() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
