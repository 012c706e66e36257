package org.sealwright.certificates.usecase;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.sealwright.certificates.usecase.ImportResult.ImportedCertificate;
import org.sealwright.certificates.usecase.ImportResult.Outcome;
import org.sealwright.core.database.Added.Action;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.writing.SafeFiles;

/// Does something about a file whose private keys were imported and that still lies about (acceptance case 000-18):
/// moves it to where backups are kept, or deletes it.
public final class PutAwayFile {
    private final SafeFiles files;

    @Inject
    public PutAwayFile(SafeFiles files) {
        this.files = files;
    }

    /// Files from which private keys came into the database.
    public static List<Path> candidates(ImportResult result) {
        return result.outcomes().stream()
                .filter(PutAwayFile::broughtKeys)
                .flatMap(outcome -> outcome.source().path().stream())
                .toList();
    }

    private static boolean broughtKeys(Outcome outcome) {
        return outcome.certificates().stream().anyMatch(ImportedCertificate::keyAdded)
                || outcome.keys().stream().anyMatch(key -> key.action() == Action.ADDED);
    }

    /// Only the owner can read it in its new place. The user was asked before an existing file is replaced.
    public void move(Path file, Path target) throws Problem {
        files.move(file, target, true);
    }

    public void delete(Path file) throws Problem {
        files.delete(file);
    }
}
