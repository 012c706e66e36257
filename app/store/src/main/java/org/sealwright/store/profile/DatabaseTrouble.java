package org.sealwright.store.profile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.CannotWrite;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.DatabaseBusy;
import org.sealwright.core.problem.DatabaseDamaged;
import org.sealwright.core.problem.DiskFull;
import org.sealwright.core.problem.DuplicateSerial;
import org.sealwright.core.problem.KeyUnusable;
import org.sealwright.core.problem.NoDatabaseYet;
import org.sealwright.core.problem.NotFound;
import org.sealwright.core.problem.OnlyOldDatabase;
import org.sealwright.core.problem.PasswordNeeded;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.UndoneTooLate;
import org.sealwright.core.problem.UnsupportedKey;
import org.sealwright.core.problem.WrongPassword;
import org.sealwright.nss.problem.NssException;

/// Says in core's words what went wrong with an NSS database.
public final class DatabaseTrouble {
    private static final Set<String> FILES = Set.of("cert9.db", "key4.db");

    private DatabaseTrouble() {}

    /// @param folder of the database
    public static Problem of(NssException trouble, Path folder) {
        return of(trouble, folder, "");
    }

    /// @param about the certificate or key it is about, as a user knows it; empty if it is about the whole database
    public static Problem of(NssException trouble, Path folder, String about) {
        return switch (trouble) {
            case org.sealwright.nss.problem.AlreadyThere e ->
                new DatabaseDamaged(folder, Clause.databaseAlreadyThere(), e);
            case org.sealwright.nss.problem.CannotRestore _ -> new UndoneTooLate(about);
            case org.sealwright.nss.problem.DatabaseBusy e -> new DatabaseBusy(folder, e);
            case org.sealwright.nss.problem.DatabaseDamaged e -> damaged(e, folder);
            case org.sealwright.nss.problem.DiskFull e -> new DiskFull(folder, e);
            case org.sealwright.nss.problem.DuplicateIssuerSerial _ -> new DuplicateSerial(about);
            case org.sealwright.nss.problem.FileTrouble e -> new CannotRead(closed(folder), e);
            case org.sealwright.nss.problem.KeyDamaged e -> new KeyUnusable(about, clause(e));
            case org.sealwright.nss.problem.MissingFile e -> missing(e, folder);
            case org.sealwright.nss.problem.NoSuchObject _ -> new NotFound(about);
            case org.sealwright.nss.problem.NotInitialised _ -> new PasswordNeeded(folder);
            case org.sealwright.nss.problem.NotLoggedIn _ -> new PasswordNeeded(folder);
            case org.sealwright.nss.problem.OnlyOldFormat _ -> new OnlyOldDatabase(folder);
            case org.sealwright.nss.problem.ReadOnlyFolder e -> new CannotWrite(folder, e);
            case org.sealwright.nss.problem.UnreadableCertificate e -> new DamagedInput(null, clause(e));
            case org.sealwright.nss.problem.UnsupportedKey e -> new UnsupportedKey(clause(e));
            case org.sealwright.nss.problem.WrongPassword _ -> new WrongPassword(folder);
        };
    }

    /// The file of the two that keeps the database shut, where one can be told.
    private static Path closed(Path folder) {
        return FILES.stream()
                .sorted()
                .map(folder::resolve)
                .filter(file -> Files.exists(file) && !(Files.isRegularFile(file) && Files.isReadable(file)))
                .findFirst()
                .orElse(folder);
    }

    /// Thunderbird makes both files when it starts for the first time.
    private static Problem missing(NssException trouble, Path folder) {
        boolean none = Files.isDirectory(folder)
                && Files.notExists(folder.resolve("cert9.db"))
                && Files.notExists(folder.resolve("key4.db"));
        if (none) {
            return new NoDatabaseYet(folder);
        }
        var reason = Files.exists(folder.resolve("cert9.db")) ? Clause.noKeyFile() : Clause.noCertificateFile();
        return new DatabaseDamaged(folder, reason, trouble);
    }

    /// Whoever repairs tries it on a copy elsewhere: the file is named where the user has it.
    private static DatabaseDamaged damaged(org.sealwright.nss.problem.DatabaseDamaged trouble, Path folder) {
        var name = String.valueOf(trouble.file().getFileName());
        var file = FILES.contains(name) ? folder.resolve(name) : folder;
        return new DatabaseDamaged(file, reason(trouble), trouble);
    }

    private static Clause reason(org.sealwright.nss.problem.DatabaseDamaged trouble) {
        return switch (trouble.reason()) {
            case EMPTY -> Clause.databaseEmpty();
            case NO_DATABASE -> Clause.noDatabase();
            case CUT_OFF -> Clause.cutOff();
            case OTHER_TABLES -> Clause.otherTables();
            case CONTRADICTION -> Clause.contradiction();
            case PROGRAM -> Clause.programInDatabase();
            case PASSWORD_ENTRY -> Clause.passwordEntry();
            case OBJECT -> Clause.damagedEntry();
            case REPAIR_FAILED -> Clause.repairLeftDamage();
        };
    }

    /// The message without its full stop, to stand inside another sentence.
    private static String clause(NssException trouble) {
        var message = String.valueOf(trouble.getMessage());
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }
}
