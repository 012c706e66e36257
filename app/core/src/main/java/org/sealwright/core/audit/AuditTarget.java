package org.sealwright.core.audit;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where the organisation wants the record of what was done, besides the file in the data folder:
///
/// | written | |
/// |---|---|
/// | `/var/log/sealwright.log`, `~/sealwright.log` | a file |
/// | `syslog:host:514` | a log server over UDP (RFC 5424, RFC 5426) |
/// | `syslog+tcp:host:601` | a log server over TCP (RFC 5424, RFC 6587) |
public sealed interface AuditTarget {
    /// The strict side: it is to go somewhere, and nobody knows where to.
    String NOBODY_KNOWS = "?";

    /// Another file.
    ///
    /// @param path absolute, or in the user's home (`~/`)
    record InFile(String path) implements AuditTarget {
        /// What stands before a path in the user's home.
        public static final String IN_HOME = "~/";
    }

    /// A log server.
    ///
    /// @param host     name or address
    /// @param reliably over TCP; otherwise UDP
    record Server(String host, int port, boolean reliably) implements AuditTarget {
        private static final Pattern WRITTEN =
                Pattern.compile("syslog(\\+tcp|\\+udp)?:(?:\\[([0-9A-Fa-f:.]+)]|([A-Za-z0-9._-]+)):(\\d{1,5})");

        private static final int LAST_PORT = 65_535;
    }

    /// Somewhere, and nobody knows where.
    record Unknown() implements AuditTarget {}

    /// @return empty for none
    /// @throws IllegalArgumentException the setting is not understood
    static Optional<AuditTarget> of(String setting) {
        var text = setting.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.equals(NOBODY_KNOWS)) {
            return Optional.of(new Unknown());
        }
        if (text.startsWith("syslog")) {
            return Optional.of(server(text));
        }
        // Of any system: a policy may be checked on another one than it is for.
        if (text.matches("(?s)(/|~/|[A-Za-z]:[\\\\/]|\\\\\\\\).*[^/\\\\]")) {
            return Optional.of(new InFile(text));
        }
        throw new IllegalArgumentException("neither an absolute path nor syslog:host:port");
    }

    private static Server server(String text) {
        var parts = Server.WRITTEN.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("neither syslog:host:port nor syslog+tcp:host:port");
        }
        int port = Integer.parseInt(parts.group(4));
        if (port < 1 || port > Server.LAST_PORT) {
            throw new IllegalArgumentException(port + " is no port");
        }
        var host = Optional.ofNullable(parts.group(2)).orElse(parts.group(3));
        return new Server(host, port, "+tcp".equals(parts.group(1)));
    }
}
