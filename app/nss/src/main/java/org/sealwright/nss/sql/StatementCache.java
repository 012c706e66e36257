package org.sealwright.nss.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/// Keeps compiled statements of a connection: compiling one that names all columns takes longer than running it. A
/// statement whose results are closed holds no lock.
final class StatementCache {

    private static final int MOST = 64;

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>(MOST, 0.75f, true);

    StatementCache(Connection connection) {
        this.connection = connection;
    }

    /// Forgets everything: after some errors the driver leaves statements that cannot run again.
    void clear() {
        for (var statement : statements.values()) {
            try {
                statement.close();
            } catch (SQLException e) {
                System.getLogger(StatementCache.class.getName())
                        .log(System.Logger.Level.DEBUG, "closing a statement", e);
            }
        }
        statements.clear();
    }

    /// The statement for this text. The caller closes its results, not the statement.
    PreparedStatement get(String sql) throws SQLException {
        var known = statements.get(sql);
        if (known != null) {
            return known;
        }
        if (statements.size() >= MOST) {
            var eldest = statements.entrySet().iterator();
            eldest.next().getValue().close();
            eldest.remove();
        }
        var statement = connection.prepareStatement(sql);
        statements.put(sql, statement);
        return statement;
    }
}
