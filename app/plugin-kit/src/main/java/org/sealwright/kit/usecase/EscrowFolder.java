package org.sealwright.kit.usecase;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.escrow.EscrowRules;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.EscrowNotPossible;
import org.sealwright.core.problem.FileExists;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.writing.SafeFiles;

/// Puts copies into the folder of the organisation, where others can write too: what stands there under any name,
/// a file or a link, is never replaced nor followed, and each copy gets a name of its own.
public final class EscrowFolder {
    /// No sealed key is larger, in bytes.
    private static final int LARGEST = 16 << 10;

    private static final int LONGEST_ADDRESS = 80;
    private static final int SHORT_PRINT = 16;
    private static final int MOST_IN_A_SECOND = 99;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /// Everything but what is harmless in file names of all systems.
    private static final Pattern RISKY = Pattern.compile("[^A-Za-z0-9@._+-]");

    private final SafeFiles files;
    private final Clock clock;

    @Inject
    public EscrowFolder(SafeFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /// @throws Problem nothing can be written there
    void rehearse(Path folder) throws Problem {
        files.rehearse(folder.resolve("rehearsal-" + UUID.randomUUID()), LARGEST, false);
    }

    /// @param print   of the key, in hex
    /// @param address whose key it is; hostile text
    /// @return the new file
    /// @throws EscrowNotPossible it cannot be written
    Path write(Path folder, String print, String address, Certificate recipient, byte[] sealed)
            throws EscrowNotPossible {
        String name = name(print, address, recipient);
        for (int number = 1; ; number++) {
            var file = folder.resolve(name + (number == 1 ? "" : "-" + number) + ".p7m");
            try {
                files.write(file, sealed, SafeFiles.Readers.OWNER, false);
                return file;
            } catch (FileExists e) {
                if (number == MOST_IN_A_SECOND) {
                    throw noPlace(file, e);
                }
            } catch (Problem e) {
                throw noPlace(file, e);
            }
        }
    }

    /// `<key's fingerprint>-<address>-<start of the certificate's SHA-256>-<time in UTC>`
    private String name(String print, String address, Certificate recipient) {
        String safe = RISKY.matcher(address.strip()).replaceAll("_");
        String whose = safe.substring(0, Math.min(LONGEST_ADDRESS, safe.length()));
        return String.join(
                "-",
                whose.isEmpty() ? print : print + "-" + whose,
                recipient.sha256().hex().substring(0, SHORT_PRINT),
                TIME.format(clock.instant()));
    }

    static EscrowNotPossible noPlace(Path place, Problem cause) {
        return new EscrowNotPossible(place, EscrowRules.FOLDER.key(), Clause.cannotBeWritten(), cause);
    }
}
