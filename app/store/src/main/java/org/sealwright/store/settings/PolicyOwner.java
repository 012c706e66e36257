package org.sealwright.store.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import org.sealwright.store.files.Computer;

/// Tells whether whoever owns a policy file may speak for the organisation.
@FunctionalInterface
public interface PolicyOwner {
    /// @throws IOException if the owner cannot be found out
    boolean mayRule(Path file) throws IOException;

    /// On Windows every user may make folders in `%ProgramData%`, so that a file there says nothing by itself: it
    /// has to belong to a group, as what administrators and the system make does (Administrators, SYSTEM); what an
    /// ordinary user makes belongs to that user. Elsewhere only root can write to the places that are asked.
    static PolicyOwner on(Computer.Platform platform) {
        return switch (platform) {
            case WINDOWS -> file -> Files.getOwner(file) instanceof GroupPrincipal;
            case LINUX, MACOS -> _ -> true;
        };
    }
}
