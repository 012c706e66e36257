package org.sealwright.testkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.trust.BuiltInRoots;
import org.sealwright.core.trust.Trust;

/// Built-in authorities as a test wants them; none at first.
public final class FakeRoots implements BuiltInRoots {
    private final List<Root> roots = new ArrayList<>();

    public FakeRoots with(Certificate certificate, String label, Trust trust) {
        roots.add(new Root(certificate, label, trust));
        return this;
    }

    @Override
    public Found found() {
        return roots.isEmpty() ? Found.NOTHING : new Found(roots, Optional.of(Path.of("/fake/libnssckbi.so")));
    }
}
