package org.sealwright.store.policy;

import java.nio.file.Path;
import java.util.Optional;
import org.sealwright.core.policy.PolicyOwner;
import org.sealwright.store.files.Computer;

/// Who wrote a file, by the rules of each system.
public final class FileOwners {
    private FileOwners() {}

    /// @param installation whose owner is believed too: who could change the program itself; empty from a checkout
    public static PolicyOwner on(Computer computer, Optional<Path> installation) {
        return switch (computer.platform()) {
            case WINDOWS -> new WindowsOwner(computer);
            case LINUX -> UnixOwner.believing(installation, UnixOwner.LINUX_ADMINISTRATORS);
            case MACOS -> UnixOwner.believing(installation, UnixOwner.MACOS_ADMINISTRATORS);
        };
    }
}
