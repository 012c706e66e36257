package org.sealwright.store.profile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.ProfileState.Format;
import org.sealwright.nss.Access;
import org.sealwright.nss.NssDatabase;
import org.sealwright.nss.Protection;
import org.sealwright.nss.problem.AlreadyThere;
import org.sealwright.nss.problem.DatabaseBusy;
import org.sealwright.nss.problem.NssException;

/// A look at the database in a folder from outside: what is there, and is there a password?
///
/// @param locked a primary password is set
record DatabaseLook(Format format, boolean locked) {
    /// A list of profiles must not wait for a program that holds one of them.
    private static final Duration PATIENCE = Duration.ofMillis(500);

    /// Opens it for reading.
    static DatabaseLook at(Path folder) {
        var files = filesIn(folder);
        if (files != Format.SQL) {
            return new DatabaseLook(files, false);
        }
        try (var database = NssDatabase.open(folder, Access.READ_ONLY, PATIENCE)) {
            return new DatabaseLook(Format.SQL, database.protection() == Protection.PASSWORD);
        } catch (DatabaseBusy e) {
            return new DatabaseLook(Format.SQL, false);
        } catch (NssException e) {
            return new DatabaseLook(Format.UNREADABLE, false);
        }
    }

    /// By the names of the files alone.
    static Format filesIn(Path folder) {
        if (Files.exists(folder.resolve("cert9.db"))) {
            return Format.SQL;
        }
        if (Files.exists(folder.resolve("cert8.db")) || Files.exists(folder.resolve("key3.db"))) {
            return Format.OLD;
        }
        return Files.isDirectory(folder) && !Files.isExecutable(folder) ? Format.UNREADABLE : Format.NONE;
    }

    /// Neither file of the current format is there.
    static boolean isNothingThere(Path folder) {
        return !Files.exists(folder.resolve("cert9.db")) && !Files.exists(folder.resolve("key4.db"));
    }

    /// Makes an empty database without password, complete or not at all.
    ///
    /// @return false if another process made one meanwhile
    static boolean createEmpty(Path folder) throws Problem {
        try (var database = NssDatabase.create(folder, new char[0])) {
            return database.loggedIn();
        } catch (AlreadyThere e) {
            return false;
        } catch (NssException e) {
            throw DatabaseTrouble.of(e, folder);
        }
    }
}
