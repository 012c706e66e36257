package org.sealwright.nss.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sealwright.nss.problem.DatabaseDamaged;
import org.sealwright.nss.problem.FileTrouble;
import org.sealwright.nss.problem.MissingFile;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.problem.OnlyOldFormat;
import org.sealwright.nss.problem.ReadOnlyFolder;
import org.sealwright.nss.value.Part;

/// One connection to both files: `cert9.db`, with `key4.db` attached, so that a transaction covers them together
/// and locks them in the order NSS does. Not thread-safe.
public final class DatabaseFiles implements AutoCloseable {

    private final Path folder;
    private final Connection connection;
    private final boolean keysPresent;
    private final StatementCache statements;
    private final ObjectTable certificates;
    private final ObjectTable keys;
    private final MetaTable meta;

    private DatabaseFiles(Path folder, Connection connection, boolean keysPresent) throws NssException {
        this.folder = folder;
        this.connection = connection;
        this.keysPresent = keysPresent;
        this.statements = new StatementCache(connection);
        this.certificates = new ObjectTable(this, Part.CERTIFICATES);
        this.keys = new ObjectTable(this, Part.KEYS);
        this.meta = new MetaTable(this);
    }

    /// Loads what the first database would otherwise wait for.
    public static void prepare() {
        Connections.prepare();
    }

    /// Opens the files of a folder.
    ///
    /// @param write whether they will be written; without it a missing `key4.db` is tolerated
    /// @param patience how long to wait for locks of other programs
    public static DatabaseFiles open(Path folder, boolean write, Duration patience) throws NssException {
        requireFiles(folder, write);
        if (!write) {
            JournalRecovery.rollBackLeftovers(folder, patience);
        }
        var keysPresent = Files.exists(file(folder, Part.KEYS));
        var connection = Connections.open(file(folder, Part.CERTIFICATES), write, patience);
        try {
            // Before the other file is attached, as SQLite does not say which of two it cannot read.
            probe(connection, file(folder, Part.CERTIFICATES));
            if (keysPresent) {
                Connections.attach(connection, file(folder, Part.KEYS));
            }
            return new DatabaseFiles(folder, connection, keysPresent);
        } catch (NssException e) {
            Connections.close(connection);
            throw e;
        }
    }

    private static void probe(Connection connection, Path file) throws NssException {
        try {
            Connections.probe(connection);
        } catch (SQLException e) {
            throw SqlFailure.of(e, file);
        }
    }

    private static void requireFiles(Path folder, boolean write) throws NssException {
        if (!Files.exists(file(folder, Part.CERTIFICATES))) {
            if (Files.exists(folder.resolve("cert8.db")) || Files.exists(folder.resolve("key3.db"))) {
                throw new OnlyOldFormat(folder
                        + " has only the old format (cert8.db, key3.db). Start an older Thunderbird"
                        + " (60 to 78) once, or run \"certutil -K -X -d sql:" + folder + "\" (package libnss3-tools),"
                        + " then open it again.");
            }
            throw new MissingFile("There is no " + Part.CERTIFICATES.fileName() + " in " + folder + ".");
        }
        if (write) {
            requireWritable(folder);
        }
    }

    private static void requireWritable(Path folder) throws NssException {
        if (!Files.exists(file(folder, Part.KEYS))) {
            throw new MissingFile(Part.KEYS.fileName() + " is missing in " + folder
                    + ": its private keys are gone. Without it the certificates can only be read.");
        }
        for (var path : List.of(folder, file(folder, Part.CERTIFICATES), file(folder, Part.KEYS))) {
            if (!Files.isWritable(path)) {
                throw new ReadOnlyFolder(path + " cannot be written.", null);
            }
        }
    }

    static Path file(Path folder, Part part) {
        return folder.resolve(part.fileName());
    }

    Path file(Part part) {
        return file(folder, part);
    }

    public Path folder() {
        return folder;
    }

    Connection connection() {
        return connection;
    }

    /// What an error of a cached statement means.
    NssException failure(SQLException e, Part part) {
        statements.clear();
        return SqlFailure.of(e, file(part));
    }

    StatementCache statements() {
        return statements;
    }

    /// Whether `key4.db` is there.
    public boolean keysPresent() {
        return keysPresent;
    }

    public ObjectTable objects(Part part) {
        return switch (part) {
            case CERTIFICATES -> certificates;
            case KEYS -> keys;
        };
    }

    public MetaTable meta() {
        return meta;
    }

    /// How SQL names a file of this connection.
    static String schema(Part part) {
        return switch (part) {
            case CERTIFICATES -> "main";
            case KEYS -> Connections.KEYS_SCHEMA;
        };
    }

    public Stamp stamp() throws NssException {
        return new Stamp(
                pragma(Part.CERTIFICATES, "data_version"), keysPresent ? pragma(Part.KEYS, "data_version") : 0);
    }

    long pragma(Part part, String name) throws NssException {
        try (var results = statements.get("PRAGMA " + schema(part) + "." + name).executeQuery()) {
            return results.next() ? results.getLong(1) : 0;
        } catch (SQLException e) {
            throw failure(e, part);
        }
    }

    /// Begins a change: locks both files against other writers, `cert9.db` first.
    public WriteTransaction begin() throws NssException {
        return WriteTransaction.begin(this);
    }

    /// What SQLite's own examination finds wrong with a file; nothing if it is sound.
    public List<String> integrityProblems(Part part) throws NssException {
        var problems = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var results = statement.executeQuery("PRAGMA " + schema(part) + ".integrity_check(100)")) {
            while (results.next()) {
                var line = results.getString(1);
                if (line != null && !line.equals("ok")) {
                    problems.add(line);
                }
            }
        } catch (SQLException e) {
            var failure = SqlFailure.of(e, file(part));
            if (failure instanceof DatabaseDamaged) {
                problems.add(String.valueOf(e.getMessage()));
            } else {
                throw failure;
            }
        }
        return problems;
    }

    /// Writes one file anew without what deleted rows, or programs that do not clean up, left behind in it.
    public void dropRemains(Part part) throws NssException {
        statements.clear();
        try (var statement = connection.createStatement()) {
            statement.execute("VACUUM " + schema(part));
        } catch (SQLException e) {
            throw SqlFailure.of(e, file(part));
        }
    }

    /// Writes a copy of one file, through SQLite, so that locks stay intact and a half-made change of another
    /// program is not copied.
    ///
    /// @param target does not exist; it is made with mode 0600
    public void copy(Part part, Path target) throws NssException {
        try {
            PrivateFiles.create(target);
        } catch (IOException e) {
            throw new FileTrouble(target + " cannot be created.", e);
        }
        try (var statement = connection.prepareStatement("VACUUM " + schema(part) + " INTO ?")) {
            statement.setString(1, target.toString());
            statement.execute();
        } catch (SQLException e) {
            throw SqlFailure.of(e, SqlFailure.is(e, SqlFailure.CANTOPEN) ? target : file(part));
        }
    }

    @Override
    public void close() {
        Connections.close(connection);
    }
}
