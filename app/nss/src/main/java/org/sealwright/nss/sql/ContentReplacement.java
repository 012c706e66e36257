package org.sealwright.nss.sql;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sealwright.nss.problem.DatabaseDamaged.Reason;
import org.sealwright.nss.problem.MissingFile;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.Part;

/// Puts the content of a copy in place of that of an open database, row by row inside one transaction over both
/// files: at every instant the old or the new content is there, and programs that have the files open see it. The
/// tables themselves stay, with whatever columns newer versions of NSS gave them.
public final class ContentReplacement {

    private static final String COPY_SCHEMA = "copied";

    private final DatabaseFiles files;
    private final Path copy;

    private ContentReplacement(DatabaseFiles files, Path copy) {
        this.files = files;
        this.copy = copy;
    }

    /// @param copy a folder with both files, which nobody changes meanwhile
    public static void replace(DatabaseFiles files, Path copy) throws NssException {
        for (var part : Part.values()) {
            if (!Files.exists(DatabaseFiles.file(copy, part))) {
                throw new MissingFile("There is no " + part.fileName() + " in " + copy + ".");
            }
        }
        new ContentReplacement(files, copy).replace();
    }

    private void replace() throws NssException {
        var meta = inspect();
        try {
            for (var part : Part.values()) {
                Connections.attachForReading(files.connection(), DatabaseFiles.file(copy, part), schema(part));
            }
            try (var transaction = files.begin()) {
                for (var part : Part.values()) {
                    replace(transaction, part);
                }
                replaceMeta(transaction, meta);
                transaction.commit();
            }
        } finally {
            files.statements().clear();
            for (var part : Part.values()) {
                Connections.detach(files.connection(), schema(part));
            }
        }
    }

    private static String schema(Part part) {
        return COPY_SCHEMA + part.signaturePrefix();
    }

    /// Opening it looks for the tables and columns a database must have; SQLite looks at the rest.
    ///
    /// @return whether the copy was initialised
    private boolean inspect() throws NssException {
        try (var opened = DatabaseFiles.open(copy, false, Duration.ZERO)) {
            for (var part : Part.values()) {
                var problems = opened.integrityProblems(part);
                if (!problems.isEmpty()) {
                    throw SqlFailure.damaged(
                            DatabaseFiles.file(copy, part), Reason.CUT_OFF, "is damaged: " + problems.getFirst(), null);
                }
            }
            return opened.meta().exists();
        }
    }

    private void replace(WriteTransaction transaction, Part part) throws NssException {
        var columns = copiedColumns(part);
        var here = files.objects(part).columns();
        for (var column : columns) {
            if (!here.contains(column)) {
                transaction.addColumn(part, column);
            }
        }
        var names = new ArrayList<>(List.of("id"));
        columns.forEach(column -> names.add(column.column()));
        var list = String.join(", ", names);
        var table = DatabaseFiles.schema(part) + "." + part.table();
        transaction.run("DELETE FROM " + table);
        transaction.run("INSERT INTO " + table + " (" + list + ") SELECT " + list + " FROM " + schema(part) + "."
                + part.table() + " ORDER BY rowid");
    }

    /// Names of columns come from a file; only those that follow the pattern of [Attribute] get into SQL.
    private Set<Attribute> copiedColumns(Part part) throws NssException {
        var columns = new LinkedHashSet<Attribute>();
        var sql = "PRAGMA " + schema(part) + ".table_info(" + part.table() + ")";
        try (var statement = files.connection().createStatement();
                var results = statement.executeQuery(sql)) {
            while (results.next()) {
                Attribute.ofColumn(String.valueOf(results.getString("name"))).ifPresent(columns::add);
            }
        } catch (SQLException e) {
            throw SqlFailure.of(e, DatabaseFiles.file(copy, part));
        }
        return columns;
    }

    private void replaceMeta(WriteTransaction transaction, boolean copied) throws NssException {
        if (files.meta().exists()) {
            transaction.run("DELETE FROM " + MetaTable.NAME);
        } else if (copied) {
            transaction.run(Schema.metaTable(DatabaseFiles.schema(Part.KEYS) + "."));
        }
        if (copied) {
            transaction.run("INSERT INTO " + MetaTable.NAME + " (id, item1, item2) SELECT id, item1, item2 FROM "
                    + schema(Part.KEYS) + ".metaData ORDER BY rowid");
        }
    }
}
