package org.sealwright.nss;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sealwright.nss.login.Login;
import org.sealwright.nss.password.PasswordEntry;
import org.sealwright.nss.problem.AlreadyThere;
import org.sealwright.nss.problem.DatabaseDamaged;
import org.sealwright.nss.problem.MissingFile;
import org.sealwright.nss.problem.NotInitialised;
import org.sealwright.nss.problem.NotLoggedIn;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.sql.DatabaseFiles;
import org.sealwright.nss.value.Part;

/// Who is logged in to an open database. Not thread-safe; the database's lock guards it.
final class Session {

    private final DatabaseFiles files;
    private @Nullable Login login;

    Session(DatabaseFiles files) {
        this.files = files;
    }

    Protection protection() throws NssException {
        if (!files.keysPresent()) {
            return Protection.NO_KEY_FILE;
        }
        var entry = files.meta().password();
        if (entry.isEmpty()) {
            return Protection.UNINITIALISED;
        }
        var automatic = Login.automatic(entry.get(), keyFile());
        automatic.ifPresent(Login::close);
        return automatic.isPresent() ? Protection.EMPTY_PASSWORD : Protection.PASSWORD;
    }

    String passwordMark() throws NssException {
        return files.keysPresent()
                ? files.meta().password().map(PasswordEntry::mark).orElse("")
                : "";
    }

    void login(char[] password) throws NssException {
        begin(Login.with(requireEntry(), password, keyFile()));
    }

    void begin(Login fresh) {
        end();
        login = fresh;
    }

    void end() {
        var current = login;
        if (current != null) {
            current.close();
            login = null;
        }
    }

    /// Writes the first password entry and logs in with it.
    void initialise(char[] password) throws NssException {
        var entry = PasswordEntry.create(password);
        try (var transaction = files.begin()) {
            if (files.meta().password().isPresent()) {
                throw new AlreadyThere(keyFile() + " has a password entry already.");
            }
            transaction.putPassword(entry);
            transaction.commit();
        }
        begin(Login.with(entry, password, keyFile()));
    }

    /// The login, if it is still good for the password entry in the file. A damaged entry means that nobody can be
    /// logged in; whoever tries hears of it.
    @Nullable
    Login current() throws NssException {
        var entry = files.meta().password();
        var current = login;
        if (current != null && entry.filter(current.entry()::same).isEmpty()) {
            end();
        }
        if (login == null && entry.isPresent()) {
            try {
                login = Login.automatic(entry.get(), keyFile()).orElse(null);
            } catch (DatabaseDamaged e) {
                return null;
            }
        }
        return login;
    }

    /// The login, or the reason why there is none.
    Login require() throws NssException {
        var current = current();
        if (current == null) {
            requireEntry();
            throw new NotLoggedIn("Private keys of " + files.folder() + " can be read only after login.");
        }
        return current;
    }

    private PasswordEntry requireEntry() throws NssException {
        if (!files.keysPresent()) {
            throw new MissingFile(keyFile() + " is missing; without it there are no private keys.");
        }
        return files.meta().password().orElseThrow(() -> new NotInitialised(keyFile() + " has no password entry yet."));
    }

    private Path keyFile() {
        return files.folder().resolve(Part.KEYS.fileName());
    }
}
