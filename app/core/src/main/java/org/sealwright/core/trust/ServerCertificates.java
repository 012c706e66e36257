package org.sealwright.core.trust;

import java.util.List;
import java.util.Locale;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Progress;

/// Port: asks a server for its certificate, without believing it and without telling it anything but the name it is
/// called by. Bound to the crypto room. Uses the network, only when a user asked for it; never on the event thread.
@FunctionalInterface
public interface ServerCertificates {
    /// How a connection becomes a protected one.
    enum Greeting {
        /// Protected from the first byte.
        TLS,
        /// The others begin in the clear and switch over (STARTTLS; RFC 3501, 3207, 2595, 4511).
        IMAP,
        SMTP,
        POP3,
        LDAP;

        /// The word of the command line.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param host name or address, IPv6 without brackets
    /// @return what the server presents, its own certificate first; at least one
    /// @throws org.sealwright.core.problem.ServerUnreachable there is no answer, or none in time
    /// @throws org.sealwright.core.problem.ServerWithoutTls it answers, and does not offer a protected connection
    /// @throws org.sealwright.core.problem.DamagedInput its certificate cannot be read
    List<Certificate> ask(String host, int port, Greeting greeting, Progress progress) throws Problem;
}
