package org.sealwright.store.policy;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sealwright.core.policy.PolicyReader;
import org.sealwright.core.policy.PolicySource;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.NoOrdinaryFile;
import org.sealwright.core.problem.Problem;

/// A file with a policy; its content decides of what kind it is.
public final class PolicyFile implements PolicyReader {
    /// More than this is no policy.
    static final int MAXIMUM_MEGABYTES = 1;

    /// More than that is in it.
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Inject
    public PolicyFile() {}

    @Override
    public PolicySource read(Path file) throws Problem {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new NoOrdinaryFile(file);
        }
        try {
            return source(file.toString(), bytes(file));
        } catch (TooLarge _) {
            return PolicySource.broken(file.toString(), Clause.tooLarge(MAXIMUM_MEGABYTES));
        } catch (IOException e) {
            throw new CannotRead(file, e);
        }
    }

    /// @throws java.nio.file.NoSuchFileException if it is not there
    static byte[] bytes(Path file) throws IOException {
        // Opening a pipe would wait for ever.
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new IOException("it is no ordinary file");
        }
        int most = MAXIMUM_MEGABYTES << 20;
        try (var stream = Files.newInputStream(file)) {
            var bytes = stream.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new TooLarge();
            }
            return bytes;
        }
    }

    static PolicySource source(String place, byte[] bytes) {
        if (PropertyList.is(bytes)) {
            return PolicyPlist.read(place, bytes);
        }
        return RegistryExport.is(bytes) ? export(place, bytes) : PolicyJson.read(place, bytes);
    }

    private static PolicySource export(String place, byte[] bytes) {
        try {
            return RegistryExport.read(bytes, PolicyRegistry.PATH)
                    .map(key -> PolicyRegistry.read(place, key))
                    .orElseGet(() -> new PolicySource(place, Map.of(), Map.of(), List.of()));
        } catch (RegistryExport.NotUnderstood _) {
            return PolicySource.broken(place, Clause.noRegistryExport());
        }
    }
}
