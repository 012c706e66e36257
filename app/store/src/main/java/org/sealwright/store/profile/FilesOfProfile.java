package org.sealwright.store.profile;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.RefusedAsUnsafe;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.profile.ProfileFiles;
import org.sealwright.core.trust.AuthenticationDecision;
import org.sealwright.core.trust.ServerException;

/// Reads Thunderbird's lists of server exceptions and authentication decisions.
public final class FilesOfProfile implements ProfileFiles {
    /// Design.md section 5.7.
    private static final int MAXIMUM_BYTES = 64 << 20;

    @Inject
    public FilesOfProfile() {}

    @Override
    public List<ServerException> serverExceptions(Profile profile) throws Problem {
        return text(profile.folder().resolve("cert_override.txt")).map(CertOverrides::parse).orElse(List.of()).stream()
                .distinct()
                .sorted(Comparator.comparing(ServerException::host)
                        .thenComparingInt(ServerException::port)
                        .thenComparing(ServerException::fingerprint))
                .toList();
    }

    /// Those of `ClientAuthRememberList.bin`; where it is missing, of the text file that Thunderbird turns into
    /// one at its next start.
    @Override
    public List<AuthenticationDecision> authenticationDecisions(Profile profile) throws Problem {
        var binary = bytes(profile.folder().resolve("ClientAuthRememberList.bin"));
        var decisions = binary.isPresent()
                ? RememberedDecisions.parse(binary.get())
                : text(profile.folder().resolve("ClientAuthRememberList.txt"))
                        .map(RememberedDecisions::parseOldText)
                        .orElse(List.of());
        return decisions.stream()
                .distinct()
                .sorted(Comparator.comparing(AuthenticationDecision::host))
                .toList();
    }

    private static Optional<String> text(Path file) throws Problem {
        return bytes(file).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static Optional<byte[]> bytes(Path file) throws Problem {
        if (!Files.exists(file)) {
            return Optional.empty();
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
