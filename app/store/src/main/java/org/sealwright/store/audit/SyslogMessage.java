package org.sealwright.store.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A message for a log server (RFC 5424 section 6).
final class SyslogMessage {
    /// Facility 13 (log audit), severity 5 (notice).
    private static final int PRIORITY = 13 * 8 + 5;

    /// What every receiver should take is 2048 (RFC 5424 section 6.1), and most take this; a longer one is cut. It
    /// fits into one datagram.
    private static final int LARGEST = 8192;

    private static final String NAME = "sealwright";

    private SyslogMessage() {}

    /// @param host of this computer; may be empty
    static byte[] of(AuditEntry entry, String host, long process) {
        var head = "<" + PRIORITY + ">1 " + entry.time() + " " + (host.isEmpty() ? "-" : host) + " " + NAME + " "
                + process + " " + entry.action() + " - \uFEFF";
        byte[] message = (head + entry.line()).getBytes(StandardCharsets.UTF_8);
        if (message.length <= LARGEST) {
            return message;
        }
        int room = LARGEST;
        while ((message[room] & 0xC0) == 0x80) {
            room--; // no half character
        }
        return Arrays.copyOf(message, room);
    }
}
