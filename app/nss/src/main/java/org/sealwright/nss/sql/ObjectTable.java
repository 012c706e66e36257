package org.sealwright.nss.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sealwright.nss.problem.DatabaseDamaged.Reason;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.ObjectClass;
import org.sealwright.nss.value.ObjectId;
import org.sealwright.nss.value.ObjectRow;
import org.sealwright.nss.value.Part;

/// The table of objects in one of the files. Rows whose id NSS could not use are passed over; [#strays] counts them.
public final class ObjectTable {

    /// Without these a file is no certificate database.
    private static final Set<Attribute> INDISPENSABLE = Set.of(
            Attribute.CLASS,
            Attribute.LABEL,
            Attribute.VALUE,
            Attribute.ISSUER,
            Attribute.SERIAL_NUMBER,
            Attribute.SUBJECT,
            Attribute.ID);

    private static final int PAGE = 256;

    private final DatabaseFiles files;
    private final Part part;
    private final String table;
    private Set<Attribute> columns = Set.of();
    private long schemaVersion = -1;

    ObjectTable(DatabaseFiles files, Part part) throws NssException {
        this.files = files;
        this.part = part;
        this.table = DatabaseFiles.schema(part) + "." + part.table();
        if (present()) {
            requireOnlyData();
            if (!columns().containsAll(INDISPENSABLE)) {
                throw SqlFailure.damaged(
                        files.file(part),
                        Reason.OTHER_TABLES,
                        "has no table " + part.table() + " with the columns of a certificate database",
                        null);
            }
        }
    }

    /// A view or trigger in a file from elsewhere is a program: it could compute for ever, out of reach of a cancel.
    /// NSS makes tables and indexes only. The text is judged, as it is what SQLite carries out.
    private void requireOnlyData() throws NssException {
        var sql = "SELECT name FROM " + DatabaseFiles.schema(part) + ".sqlite_master WHERE sql IS NOT NULL"
                + " AND sql NOT LIKE 'CREATE TABLE %' AND sql NOT LIKE 'CREATE INDEX %'"
                + " AND sql NOT LIKE 'CREATE UNIQUE INDEX %'";
        try (var statement = files.connection().createStatement();
                var results = statement.executeQuery(sql)) {
            if (results.next()) {
                throw SqlFailure.damaged(
                        files.file(part),
                        Reason.PROGRAM,
                        "is no certificate database: it contains a program (\"" + results.getString(1)
                                + "\"), not only data",
                        null);
            }
        } catch (SQLException e) {
            throw files.failure(e, part);
        }
    }

    private boolean present() {
        return part == Part.CERTIFICATES || files.keysPresent();
    }

    /// The columns the table has now. Newer versions of NSS add columns to a file when they open it.
    public Set<Attribute> columns() throws NssException {
        if (!present()) {
            return Set.of();
        }
        var version = files.pragma(part, "schema_version");
        if (version != schemaVersion) {
            columns = readColumns();
            schemaVersion = version;
        }
        return columns;
    }

    private Set<Attribute> readColumns() throws NssException {
        var found = new LinkedHashSet<Attribute>();
        var sql = "PRAGMA " + DatabaseFiles.schema(part) + ".table_info(" + part.table() + ")";
        try (var statement = files.connection().createStatement();
                var results = statement.executeQuery(sql)) {
            while (results.next()) {
                Attribute.ofColumn(String.valueOf(results.getString("name"))).ifPresent(found::add);
            }
        } catch (SQLException e) {
            throw files.failure(e, part);
        }
        return found;
    }

    /// The objects of a class, all their columns, in the order of the file.
    public List<ObjectRow> ofClass(ObjectClass objectClass) throws NssException {
        return find(objectClass, Map.of());
    }

    /// The objects of either class, all their columns, in the order of the file. There is no index on classes, so
    /// asking for both at once saves reading the whole table twice.
    public List<ObjectRow> ofClasses(ObjectClass one, ObjectClass other) throws NssException {
        var rows = new ArrayList<ObjectRow>();
        query(
                columns(),
                "WHERE a0 = ? OR a0 = ? ORDER BY rowid",
                parameters(List.of(one.stored(), other.stored())),
                rows::add);
        return rows;
    }

    /// The objects of a class with these values, all their columns.
    public List<ObjectRow> find(ObjectClass objectClass, Map<Attribute, byte[]> values) throws NssException {
        return find(objectClass, values, columns());
    }

    /// The objects of a class with these values.
    ///
    /// @param wanted the columns
    public List<ObjectRow> find(ObjectClass objectClass, Map<Attribute, byte[]> values, Collection<Attribute> wanted)
            throws NssException {
        var present = columns();
        if (!present.containsAll(values.keySet())) {
            return List.of();
        }
        var conditions = new LinkedHashMap<Attribute, byte[]>();
        conditions.put(Attribute.CLASS, objectClass.stored());
        conditions.putAll(values);
        var where = conditions.keySet().stream()
                .map(attribute -> attribute.column() + " = ?")
                .collect(Collectors.joining(" AND "));
        var rows = new ArrayList<ObjectRow>();
        query(present(wanted), "WHERE " + where + " ORDER BY rowid", parameters(conditions.values()), rows::add);
        return rows;
    }

    /// What is done with a row; may read other tables meanwhile, as no statement is open.
    @FunctionalInterface
    public interface RowConsumer {
        void accept(ObjectRow row) throws NssException;
    }

    /// Some columns of every row, or of every row of one class, in the order of the file. Read in pages, so that
    /// the file is locked for moments only.
    public void each(@Nullable ObjectClass objectClass, Collection<Attribute> wanted, RowConsumer consumer)
            throws NssException {
        var page = new ArrayList<ObjectRow>();
        for (var after = page(objectClass, wanted, 0, page);
                after != 0;
                after = page(objectClass, wanted, after, page)) {
            for (var row : page) {
                consumer.accept(row);
            }
            page.clear();
        }
    }

    /// Reads the next page.
    ///
    /// @param after where the page before ended; 0 to begin
    /// @param page takes the rows
    /// @return where this page ends; 0 if there was nothing left
    public long page(
            @Nullable ObjectClass objectClass, Collection<Attribute> wanted, long after, Collection<ObjectRow> page)
            throws NssException {
        var ofClass = objectClass == null ? List.<byte[]>of() : List.of(objectClass.stored());
        return query(
                present(wanted),
                "WHERE " + (objectClass == null ? "" : "a0 = ? AND ") + "rowid > ? ORDER BY rowid LIMIT " + PAGE,
                statement -> {
                    parameters(ofClass).set(statement);
                    statement.setLong(ofClass.size() + 1, after);
                },
                page::add);
    }

    /// One object, all its columns.
    public Optional<ObjectRow> row(ObjectId id) throws NssException {
        var rows = new ArrayList<ObjectRow>();
        query(columns(), "WHERE id = ?", statement -> statement.setInt(1, id.number()), rows::add);
        return rows.stream().findFirst();
    }

    public boolean exists(int number) throws NssException {
        return number("SELECT count(*) FROM " + table + " WHERE id = ?", statement -> statement.setInt(1, number)) > 0;
    }

    public int count(ObjectClass objectClass) throws NssException {
        return number("SELECT count(*) FROM " + table + " WHERE a0 = ?", parameters(List.of(objectClass.stored())));
    }

    /// How many rows have an id that is no number from 1 to [ObjectId#MAX_NUMBER].
    public int strays() throws NssException {
        return number(
                "SELECT count(*) FROM " + table + " WHERE typeof(id) <> 'integer' OR id < 1 OR id > "
                        + ObjectId.MAX_NUMBER,
                parameters(List.of()));
    }

    private Set<Attribute> present(Collection<Attribute> wanted) throws NssException {
        var present = new LinkedHashSet<>(wanted);
        present.retainAll(columns());
        return present;
    }

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    private static Parameters parameters(Collection<byte[]> values) {
        return statement -> {
            var index = 1;
            for (var value : values) {
                statement.setBytes(index++, value);
            }
        };
    }

    private int number(String sql, Parameters parameters) throws NssException {
        if (!present()) {
            return 0;
        }
        try {
            var statement = files.statements().get(sql);
            parameters.set(statement);
            try (var results = statement.executeQuery()) {
                return results.next() ? results.getInt(1) : 0;
            }
        } catch (SQLException e) {
            throw files.failure(e, part);
        }
    }

    /// @return the rowid of the last row seen; 0 if there was none
    private long query(Set<Attribute> wanted, String rest, Parameters parameters, Consumer<ObjectRow> consumer)
            throws NssException {
        if (!present()) {
            return 0;
        }
        var names = wanted.stream().map(Attribute::column).collect(Collectors.joining(", "));
        var sql = "SELECT rowid, id" + (names.isEmpty() ? "" : ", " + names) + " FROM " + table + " " + rest;
        long last = 0;
        try {
            var statement = files.statements().get(sql);
            parameters.set(statement);
            try (var results = statement.executeQuery()) {
                while (results.next()) {
                    last = results.getLong(1);
                    var id = id(results.getObject(2));
                    if (id.isPresent()) {
                        consumer.accept(row(id.get(), wanted, results));
                    }
                }
            }
        } catch (SQLException e) {
            throw files.failure(e, part);
        }
        return last;
    }

    private Optional<ObjectId> id(Object stored) {
        return switch (stored) {
            case Integer number
            when number >= 1 && number <= ObjectId.MAX_NUMBER -> Optional.of(new ObjectId(part, number));
            case null, default -> Optional.empty();
        };
    }

    private static ObjectRow row(ObjectId id, Set<Attribute> wanted, ResultSet results) throws SQLException {
        var values = new LinkedHashMap<Attribute, byte[]>();
        var index = 3;
        for (var attribute : wanted) {
            var value = results.getBytes(index++);
            if (value != null) {
                values.put(attribute, value);
            }
        }
        return new ObjectRow(id, values);
    }
}
