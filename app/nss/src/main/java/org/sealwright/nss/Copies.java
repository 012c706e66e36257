package org.sealwright.nss;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sealwright.nss.problem.AlreadyThere;
import org.sealwright.nss.problem.DatabaseBusy;
import org.sealwright.nss.problem.FileTrouble;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.sql.DatabaseFiles;
import org.sealwright.nss.sql.PrivateFiles;
import org.sealwright.nss.value.Part;

/// Copies a whole database, both files from the same moment.
final class Copies {

    private static final int ATTEMPTS = 10;
    private static final String PKCS11 = "pkcs11.txt";

    private Copies() {}

    static void copy(DatabaseFiles files, Path target) throws NssException {
        try {
            PrivateFiles.createFolder(target);
            for (var part : Part.values()) {
                if (Files.exists(target.resolve(part.fileName()))) {
                    throw new AlreadyThere("There is a certificate database in " + target + " already.");
                }
            }
            copyBothFiles(files, target);
            var modules = files.folder().resolve(PKCS11);
            if (Files.exists(modules)) {
                // Not Files.copy, which would give the copy the mode of the original.
                Files.write(PrivateFiles.create(target.resolve(PKCS11)), Files.readAllBytes(modules));
            }
        } catch (IOException e) {
            throw new FileTrouble("The database cannot be copied to " + target + ".", e);
        }
    }

    /// SQLite copies one file at a time; if somebody wrote in between, the two would not belong together.
    private static void copyBothFiles(DatabaseFiles files, Path target) throws NssException, IOException {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var stamp = files.stamp();
            var complete = false;
            try {
                for (var part : Part.values()) {
                    if (part == Part.CERTIFICATES || files.keysPresent()) {
                        files.copy(part, target.resolve(part.fileName()));
                    }
                }
                complete = files.stamp().equals(stamp);
            } finally {
                if (!complete) {
                    discard(target);
                }
            }
            if (complete) {
                return;
            }
        }
        throw new DatabaseBusy("Other programs keep changing " + files.folder() + ".", null);
    }

    private static void discard(Path target) throws IOException {
        for (var part : Part.values()) {
            Files.deleteIfExists(target.resolve(part.fileName()));
        }
    }
}
