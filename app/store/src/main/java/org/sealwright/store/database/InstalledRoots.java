package org.sealwright.store.database;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sealwright.core.certificate.CertificateDecoder;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.trust.BuiltInRoots;
import org.sealwright.nss.builtin.BuiltInModule;
import org.sealwright.nss.builtin.BuiltInRoot;
import org.sealwright.store.files.Computer;

/// Mozilla's authorities as the Thunderbird installed here has them compiled in; else as the system's NSS has them.
/// Linux only: modules of other systems cannot be read as data yet, and then the profile counts alone.
public final class InstalledRoots implements BuiltInRoots {
    private static final List<String> THUNDERBIRDS = List.of(
            "/usr/lib/thunderbird",
            "/usr/lib64/thunderbird",
            "/opt/thunderbird",
            "/usr/local/lib/thunderbird",
            "/snap/thunderbird/current/usr/lib/thunderbird",
            "/var/lib/flatpak/app/org.mozilla.Thunderbird/current/active/files/lib/thunderbird");
    private static final List<String> SYSTEM = List.of(
            "/usr/lib/x86_64-linux-gnu",
            "/usr/lib/x86_64-linux-gnu/nss",
            "/usr/lib/aarch64-linux-gnu",
            "/usr/lib/aarch64-linux-gnu/nss",
            "/usr/lib64",
            "/usr/lib");
    private static final String OWN_MODULE = "libnssckbi.so";
    private static final String COMPILED_IN = "libxul.so";
    private static final System.Logger LOG = System.getLogger(InstalledRoots.class.getName());

    private final CertificateDecoder decoder;
    private final List<Path> candidates;
    private Optional<Found> found = Optional.empty();

    @Inject
    public InstalledRoots(CertificateDecoder decoder, Computer computer) {
        this(decoder, computer.platform() == Computer.Platform.LINUX ? modules() : List.of());
    }

    InstalledRoots(CertificateDecoder decoder, List<Path> candidates) {
        this.decoder = decoder;
        this.candidates = List.copyOf(candidates);
    }

    private static List<Path> modules() {
        var inThunderbird = THUNDERBIRDS.stream()
                .flatMap(folder -> Stream.of(Path.of(folder, OWN_MODULE), Path.of(folder, COMPILED_IN)));
        var ofSystem = SYSTEM.stream().map(folder -> Path.of(folder, OWN_MODULE));
        return Stream.concat(inThunderbird, ofSystem).toList();
    }

    @Override
    public synchronized Found found() {
        if (found.isEmpty()) {
            found = Optional.of(search());
        }
        return found.get();
    }

    /// The first module that holds any; one that cannot be read is as good as none.
    private Found search() {
        for (var file : candidates) {
            if (Files.isRegularFile(file)) {
                try {
                    var roots = decoded(BuiltInModule.read(file));
                    if (!roots.isEmpty()) {
                        return new Found(roots, Optional.of(file));
                    }
                } catch (IOException e) {
                    LOG.log(System.Logger.Level.DEBUG, "no built-in authorities can be read there", e);
                }
            }
        }
        return Found.NOTHING;
    }

    private List<Root> decoded(List<BuiltInRoot> read) {
        var roots = new ArrayList<Root>();
        for (var one : read) {
            try {
                roots.add(new Root(decoder.decode(one.certificate()), one.label(), TrustWords.of(one.trust())));
            } catch (DamagedInput e) {
                LOG.log(System.Logger.Level.DEBUG, "a built-in authority cannot be read", e);
            }
        }
        return roots;
    }
}
