package org.sealwright.store.trust;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.RefusedAsUnsafe;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.profile.ProfileFiles;
import org.sealwright.core.task.Listeners;
import org.sealwright.core.task.Subscription;
import org.sealwright.core.trust.AuthenticationDecision;
import org.sealwright.core.trust.ServerException;
import org.sealwright.core.writing.SafeFiles;
import org.sealwright.store.archive.DatedCopies;
import org.sealwright.store.files.Computer;
import org.sealwright.store.profile.ProfileLocks;

/// Thunderbird's lists of server exceptions and authentication decisions, read, and changed while its lock is held.
public final class FilesOfProfile implements ProfileFiles {
    /// Design.md section 5.7.
    private static final int MAXIMUM_BYTES = 64 << 20;

    private static final String OVERRIDES = "cert_override.txt";
    private static final String DECISIONS = "ClientAuthRememberList.bin";
    /// Thunderbird turns it into the other one at its next start.
    private static final String OLD_DECISIONS = "ClientAuthRememberList.txt";

    private final ProfileLocks locks;
    private final DatedCopies copies;
    private final SafeFiles files;
    private final String lineEnd;
    private final Listeners listeners = new Listeners();

    @Inject
    public FilesOfProfile(ProfileLocks locks, DatedCopies copies, SafeFiles files, Computer computer) {
        this.locks = locks;
        this.copies = copies;
        this.files = files;
        this.lineEnd = computer.platform() == Computer.Platform.WINDOWS ? "\r\n" : "\n";
    }

    @Override
    public List<ServerException> serverExceptions(Profile profile) throws Problem {
        return overrides(profile).exceptions().stream()
                .distinct()
                .sorted(Comparator.comparing(ServerException::host)
                        .thenComparingInt(ServerException::port)
                        .thenComparing(ServerException::fingerprint))
                .toList();
    }

    private static CertOverrides overrides(Profile profile) throws Problem {
        return CertOverrides.parse(text(profile.folder().resolve(OVERRIDES)).orElse(""));
    }

    @Override
    public List<ServerException> addServerExceptions(Profile profile, Collection<ServerException> exceptions)
            throws Problem {
        return told(added(profile, exceptions));
    }

    private List<ServerException> added(Profile profile, Collection<ServerException> exceptions) throws Problem {
        try (var _ = locks.hold(profile)) {
            var before = overrides(profile);
            var present = before.exceptions();
            var fresh = exceptions.stream()
                    .distinct()
                    .filter(exception -> !present.contains(exception))
                    .toList();
            if (!fresh.isEmpty()) {
                write(profile, OVERRIDES, before.with(fresh).bytes(lineEnd));
            }
            return fresh;
        }
    }

    @Override
    public List<ServerException> removeServerExceptions(Profile profile, Collection<ServerException> exceptions)
            throws Problem {
        return told(removed(profile, exceptions));
    }

    private List<ServerException> removed(Profile profile, Collection<ServerException> exceptions) throws Problem {
        try (var _ = locks.hold(profile)) {
            var before = overrides(profile);
            var gone = before.exceptions().stream()
                    .distinct()
                    .filter(exceptions::contains)
                    .toList();
            if (!gone.isEmpty()) {
                write(profile, OVERRIDES, before.without(gone).bytes(lineEnd));
            }
            return gone;
        }
    }

    /// Those of `ClientAuthRememberList.bin`; where it is missing, of the text file that Thunderbird turns into
    /// one at its next start.
    @Override
    public List<AuthenticationDecision> authenticationDecisions(Profile profile) throws Problem {
        var binary = bytes(profile.folder().resolve(DECISIONS));
        var decisions = binary.isPresent()
                ? RememberedDecisions.parse(binary.get())
                : text(profile.folder().resolve(OLD_DECISIONS))
                        .map(RememberedDecisions::parseOldText)
                        .orElse(List.of());
        return decisions.stream()
                .distinct()
                .sorted(Comparator.comparing(AuthenticationDecision::host))
                .toList();
    }

    @Override
    public List<AuthenticationDecision> removeAuthenticationDecisions(
            Profile profile, Collection<AuthenticationDecision> decisions) throws Problem {
        return told(forgotten(profile, decisions));
    }

    private List<AuthenticationDecision> forgotten(Profile profile, Collection<AuthenticationDecision> decisions)
            throws Problem {
        try (var _ = locks.hold(profile)) {
            var gone = authenticationDecisions(profile).stream()
                    .filter(decisions::contains)
                    .toList();
            if (gone.isEmpty()) {
                return gone;
            }
            var binary = bytes(profile.folder().resolve(DECISIONS));
            if (binary.isPresent()) {
                write(profile, DECISIONS, RememberedDecisions.without(binary.get(), gone));
            } else {
                var text = text(profile.folder().resolve(OLD_DECISIONS)).orElse("");
                write(
                        profile,
                        OLD_DECISIONS,
                        RememberedDecisions.without(text, gone).getBytes(StandardCharsets.UTF_8));
            }
            return gone;
        }
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return listeners.add(listener);
    }

    /// Tells of a change once it is made and Thunderbird may start again.
    private <T> List<T> told(List<T> changed) {
        if (!changed.isEmpty()) {
            listeners.changed();
        }
        return changed;
    }

    private void write(Profile profile, String name, byte[] content) throws Problem {
        var file = profile.folder().resolve(name);
        copies.beforeChange(profile, file);
        files.write(file, content, SafeFiles.Readers.USUAL, true);
    }

    private static Optional<String> text(Path file) throws Problem {
        return bytes(file).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static Optional<byte[]> bytes(Path file) throws Problem {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file)) {
            // Reading from a pipe would never end.
            throw new CannotRead(file, new IOException("no regular file"));
        }
        try (var stream = Files.newInputStream(file)) {
            var bytes = stream.readNBytes(MAXIMUM_BYTES + 1);
            if (bytes.length > MAXIMUM_BYTES) {
                throw new RefusedAsUnsafe(file, "it is larger than 64 MB");
            }
            return Optional.of(bytes);
        } catch (IOException e) {
            throw new CannotRead(file, e);
        }
    }
}
