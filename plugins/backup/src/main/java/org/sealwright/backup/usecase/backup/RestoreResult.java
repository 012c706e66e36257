package org.sealwright.backup.usecase.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.database.Added.Action;
import org.sealwright.core.problem.Problem;

/// What became of a restore.
///
/// @param items       one for each chosen entry, in their order
/// @param issuers     authorities that came in with them
/// @param passwordSet a primary password was set on the way
/// @param notLogged   why it could not be noted with the profile
/// @param escrowed    copies of keys that were written for the organisation
public record RestoreResult(
        Path file,
        List<Item> items,
        int issuers,
        boolean passwordSet,
        Optional<Problem> notLogged,
        List<Path> escrowed) {
    public RestoreResult {
        escrowed = List.copyOf(escrowed);
        items = List.copyOf(items);
    }

    /// @param nickname under which it is in the database now; empty if it has no certificate
    /// @param reason   why it was skipped, as code of [org.sealwright.core.database.Added]; empty otherwise
    public record Item(RestoreEntry entry, Action action, String nickname, String reason) {}
}
