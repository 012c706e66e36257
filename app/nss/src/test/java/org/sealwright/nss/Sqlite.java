package org.sealwright.nss;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// The other program that has the files open.
final class Sqlite {

    private Sqlite() {}

    static Connection open(Path file) throws SQLException {
        var uri = file.toAbsolutePath().toUri().getRawPath();
        return DriverManager.getConnection("jdbc:sqlite:file://" + uri);
    }

    static void run(Path file, String... statements) throws SQLException {
        try (var connection = open(file);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static long number(Path file, String sql) throws SQLException {
        try (var connection = open(file);
                var statement = connection.createStatement();
                var results = statement.executeQuery(sql)) {
            return results.next() ? results.getLong(1) : -1;
        }
    }
}
