package org.sealwright.nss.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwright.nss.password.PasswordEntry;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.value.Part;
import org.sealwright.nss.value.SignatureName;

/// The table `metaData` of `key4.db`: the password entry, and the signatures for the objects of both files. It is
/// missing in a database that was never initialised.
public final class MetaTable {

    static final String PASSWORD = "password";
    static final String NAME = DatabaseFiles.schema(Part.KEYS) + ".metaData";

    private final DatabaseFiles files;

    MetaTable(DatabaseFiles files) {
        this.files = files;
    }

    boolean exists() throws NssException {
        if (!files.keysPresent()) {
            return false;
        }
        var sql = "SELECT 1 FROM " + DatabaseFiles.schema(Part.KEYS)
                + ".sqlite_master WHERE type = 'table' AND name = 'metaData'";
        try (var results = files.statements().get(sql).executeQuery()) {
            return results.next();
        } catch (SQLException e) {
            throw files.failure(e, Part.KEYS);
        }
    }

    /// The password entry, unless the database is uninitialised.
    public Optional<PasswordEntry> password() throws NssException {
        if (!exists()) {
            return Optional.empty();
        }
        try (var statement = files.connection()
                .prepareStatement("SELECT item1, item2 FROM " + NAME + " WHERE id = '" + PASSWORD + "'")) {
            try (var results = statement.executeQuery()) {
                if (!results.next()) {
                    return Optional.empty();
                }
                return Optional.of(new PasswordEntry(orEmpty(results.getBytes(1)), orEmpty(results.getBytes(2))));
            }
        } catch (SQLException e) {
            throw files.failure(e, Part.KEYS);
        }
    }

    private static byte[] orEmpty(byte @Nullable [] bytes) {
        return bytes == null ? new byte[0] : bytes;
    }

    /// One signature, as stored.
    public Optional<byte[]> signature(SignatureName name) throws NssException {
        if (!exists()) {
            return Optional.empty();
        }
        try {
            var statement = files.statements().get("SELECT item1 FROM " + NAME + " WHERE id = ?");
            statement.setString(1, name.toString());
            try (var results = statement.executeQuery()) {
                return results.next() ? Optional.ofNullable(results.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw files.failure(e, Part.KEYS);
        }
    }

    /// All signatures by name.
    public Map<String, byte[]> signatures() throws NssException {
        return signatures("sig_");
    }

    /// The signatures whose name begins like this.
    public Map<String, byte[]> signatures(String prefix) throws NssException {
        var signatures = new LinkedHashMap<String, byte[]>();
        if (!exists()) {
            return signatures;
        }
        try (var statement =
                files.connection().prepareStatement("SELECT id, item1 FROM " + NAME + " WHERE " + BEGINS_WITH)) {
            bindPrefix(statement, prefix);
            try (var results = statement.executeQuery()) {
                while (results.next()) {
                    signatures.put(String.valueOf(results.getString(1)), orEmpty(results.getBytes(2)));
                }
            }
        } catch (SQLException e) {
            throw files.failure(e, Part.KEYS);
        }
        return signatures;
    }

    /// A range, so that SQLite can use its index; `~` sorts after everything in a name.
    static final String BEGINS_WITH = "id >= ? AND id < ?";

    static void bindPrefix(PreparedStatement statement, String prefix) throws SQLException {
        statement.setString(1, prefix);
        statement.setString(2, prefix + "~");
    }
}
