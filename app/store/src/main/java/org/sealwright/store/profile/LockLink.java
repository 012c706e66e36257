package org.sealwright.store.profile;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// The symbolic link `lock` that Thunderbird makes on Unix: it points to `<address>:+<process>`, or without the
/// plus where files cannot be locked. It survives the end of the program, so only a living process counts.
final class LockLink {
    private static final Pattern TARGET = Pattern.compile("([0-9a-fA-F.:]+):\\+?(\\d{1,10})");

    private LockLink() {}

    /// Does it name a process that lives, or one on another computer, of which nothing is known?
    static boolean isLive(Path link) {
        try {
            var target = TARGET.matcher(Files.readSymbolicLink(link).toString());
            if (!target.matches()) {
                return false;
            }
            return !isThisComputer(target.group(1))
                    || ProcessHandle.of(Long.parseLong(target.group(2))).isPresent();
        } catch (IOException | UnsupportedOperationException e) {
            return false; // no link
        }
    }

    private static boolean isThisComputer(String address) throws IOException {
        try {
            var known = InetAddress.ofLiteral(address);
            return known.isLoopbackAddress()
                    || known.isAnyLocalAddress()
                    || NetworkInterface.getByInetAddress(known) != null;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
