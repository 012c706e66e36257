package org.sealwright.nss.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.sealwright.nss.password.PasswordEntry;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.ObjectId;
import org.sealwright.nss.value.Part;

/// A transaction over both files. It must be short: Thunderbird's window stands still as long as it lasts. Closing
/// it without [#commit] leaves everything as it was.
public final class WriteTransaction implements AutoCloseable {

    private final DatabaseFiles files;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private boolean open = true;

    private WriteTransaction(DatabaseFiles files) {
        this.files = files;
    }

    static WriteTransaction begin(DatabaseFiles files) throws NssException {
        var transaction = new WriteTransaction(files);
        transaction.execute("BEGIN IMMEDIATE");
        return transaction;
    }

    /// Adds a column that newer versions of NSS have and this file has not.
    public void addColumn(Part part, Attribute attribute) throws NssException {
        execute("ALTER TABLE " + table(part) + " ADD COLUMN " + attribute.column());
    }

    public void insert(ObjectId id, Map<Attribute, byte[]> values) throws NssException {
        var names = values.keySet().stream().map(Attribute::column).collect(Collectors.joining(", "));
        var marks = ", ?".repeat(values.size());
        var sql = "INSERT INTO " + table(id.part()) + " (id, " + names + ") VALUES (?" + marks + ")";
        run(sql, statement -> {
            statement.setInt(1, id.number());
            var index = 2;
            for (var value : values.values()) {
                statement.setBytes(index++, value);
            }
        });
    }

    public void update(ObjectId id, Map<Attribute, byte[]> values) throws NssException {
        var assignments = values.keySet().stream()
                .map(attribute -> attribute.column() + " = ?")
                .collect(Collectors.joining(", "));
        run("UPDATE " + table(id.part()) + " SET " + assignments + " WHERE id = ?", statement -> {
            var index = 1;
            for (var value : values.values()) {
                statement.setBytes(index++, value);
            }
            statement.setInt(index, id.number());
        });
    }

    public void delete(ObjectId id) throws NssException {
        run("DELETE FROM " + table(id.part()) + " WHERE id = ?", statement -> statement.setInt(1, id.number()));
    }

    /// Writes a signature, over one of the same name.
    public void putSignature(String name, byte[] signature) throws NssException {
        run("INSERT OR REPLACE INTO " + MetaTable.NAME + " (id, item1) VALUES (?, ?)", statement -> {
            statement.setString(1, name);
            statement.setBytes(2, signature);
        });
    }

    public void deleteSignature(String name) throws NssException {
        run("DELETE FROM " + MetaTable.NAME + " WHERE id = ?", statement -> statement.setString(1, name));
    }

    /// Deletes the signatures whose name begins like this.
    public void deleteSignatures(String prefix) throws NssException {
        if (files.meta().exists()) {
            run(
                    "DELETE FROM " + MetaTable.NAME + " WHERE " + MetaTable.BEGINS_WITH,
                    statement -> MetaTable.bindPrefix(statement, prefix));
        }
    }

    /// Writes the password entry; an uninitialised database gets the table for it.
    public void putPassword(PasswordEntry entry) throws NssException {
        if (!files.meta().exists()) {
            execute(Schema.metaTable(DatabaseFiles.schema(Part.KEYS) + "."));
        }
        run("INSERT OR REPLACE INTO " + MetaTable.NAME + " (id, item1, item2) VALUES (?, ?, ?)", statement -> {
            statement.setString(1, MetaTable.PASSWORD);
            statement.setBytes(2, entry.salt());
            statement.setBytes(3, entry.check());
        });
    }

    /// A statement without parameters, made of names this library knows.
    void run(String sql) throws NssException {
        execute(sql);
    }

    public void commit() throws NssException {
        execute("COMMIT");
        open = false;
    }

    private static String table(Part part) {
        return DatabaseFiles.schema(part) + "." + part.table();
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private void run(String sql, Binding binding) throws NssException {
        try {
            var statement = prepared.get(sql);
            if (statement == null) {
                statement = files.connection().prepareStatement(sql);
                prepared.put(sql, statement);
            }
            binding.bind(statement);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw SqlFailure.of(e, files.folder());
        }
    }

    private void execute(String sql) throws NssException {
        try (var statement = files.connection().createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw SqlFailure.of(e, files.folder());
        }
    }

    @Override
    public void close() {
        var log = System.getLogger(WriteTransaction.class.getName());
        for (var statement : prepared.values()) {
            try {
                statement.close();
            } catch (SQLException e) {
                log.log(System.Logger.Level.DEBUG, "closing a statement", e);
            }
        }
        if (open) {
            try (var statement = files.connection().createStatement()) {
                statement.execute("ROLLBACK");
            } catch (SQLException e) {
                // After "disk full" and the like SQLite has already rolled back by itself.
                log.log(System.Logger.Level.DEBUG, "rolling back", e);
            }
        }
    }
}
