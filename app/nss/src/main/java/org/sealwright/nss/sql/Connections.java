package org.sealwright.nss.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.sealwright.nss.problem.NssException;

/// Opens SQLite files the way this library needs them: never created by accident, never switched to another journal
/// mode, never locked longer than a statement or transaction lasts.
final class Connections {

    static final String KEYS_SCHEMA = "keys";

    private static final int OPEN_READONLY = 0x01;
    private static final int OPEN_READWRITE = 0x02;
    private static final int OPEN_CREATE = 0x04;
    private static final int OPEN_URI = 0x40;

    private Connections() {}

    static Connection open(Path file, boolean write, Duration patience) throws NssException {
        return open(file, write ? OPEN_READWRITE : OPEN_READONLY, patience);
    }

    /// For new databases: the file exists, empty.
    static Connection fill(Path file) throws NssException {
        return open(file, OPEN_READWRITE | OPEN_CREATE, Duration.ZERO);
    }

    /// Loads the library by opening a database without a file.
    static void prepare() {
        try {
            close(DriverManager.getConnection("jdbc:sqlite::memory:"));
        } catch (SQLException e) {
            // The first real database meets the same failure, and there it can be said.
            System.getLogger(Connections.class.getName()).log(System.Logger.Level.DEBUG, "loading SQLite", e);
        }
    }

    private static Connection open(Path file, int mode, Duration patience) throws NssException {
        var properties = new Properties();
        properties.setProperty("open_mode", Integer.toString(mode | OPEN_URI));
        properties.setProperty("busy_timeout", Long.toString(patience.toMillis()));
        try {
            var connection = DriverManager.getConnection("jdbc:sqlite:" + uri(file), properties);
            try (var statement = connection.createStatement()) {
                // A file from elsewhere may carry functions in its schema; and nothing of it belongs into temporary
                // files.
                statement.execute("PRAGMA trusted_schema = OFF");
                statement.execute("PRAGMA temp_store = MEMORY");
                // What is deleted or written anew leaves no bytes in the file: they could be opened with an old
                // password, or with none. Holds for files that are attached later as well.
                statement.execute("PRAGMA secure_delete = ON");
                return connection;
            } catch (SQLException e) {
                close(connection);
                throw e;
            }
        } catch (SQLException e) {
            throw SqlFailure.of(e, file);
        }
    }

    /// Reads the first page, which opening alone does not do.
    static void probe(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var results = statement.executeQuery("SELECT count(*) FROM main.sqlite_master")) {
            results.next();
        }
    }

    static void attach(Connection connection, Path keys) throws NssException {
        attach(connection, keys, uri(keys), KEYS_SCHEMA);
    }

    /// Another file, only to be read.
    static void attachForReading(Connection connection, Path file, String schema) throws NssException {
        attach(connection, file, uri(file) + "?mode=ro", schema);
    }

    private static void attach(Connection connection, Path file, String uri, String schema) throws NssException {
        try (var statement = connection.prepareStatement("ATTACH DATABASE ? AS " + schema)) {
            statement.setString(1, uri);
            statement.execute();
        } catch (SQLException e) {
            throw SqlFailure.of(e, file);
        }
    }

    static void detach(Connection connection, String schema) {
        try (var statement = connection.createStatement()) {
            statement.execute("DETACH DATABASE " + schema);
        } catch (SQLException e) {
            // It was never attached, or goes with the connection; nothing in it was written.
            System.getLogger(Connections.class.getName()).log(System.Logger.Level.DEBUG, "detaching a database", e);
        }
    }

    /// A `file:` URI, since the driver takes `?` in a plain path for the start of parameters. SQLite wants network
    /// paths with an empty authority.
    private static String uri(Path file) {
        var uri = file.toAbsolutePath().toUri();
        return uri.getRawAuthority() == null
                ? "file://" + uri.getRawPath()
                : "file:////" + uri.getRawAuthority() + uri.getRawPath();
    }

    static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // Nothing is open that closing could lose: every transaction has ended.
            System.getLogger(Connections.class.getName()).log(System.Logger.Level.DEBUG, "closing a database", e);
        }
    }
}
