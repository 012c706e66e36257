package org.sealwright.store.files;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.CannotWrite;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.DiskFull;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.RefusedAsUnsafe;
import org.sealwright.core.writing.SafeFiles;

/// A list that the suite keeps as one JSON file in a profile's folder: `{"schema": 1, …}`, for the owner only. What
/// a later version of the suite adds to it is kept, since the callers change the object that was read.
///
/// A file that cannot be understood is never lost: reading names it in a [DamagedInput], and before a change
/// replaces it, a dated copy of it is put beside it. One with a higher schema number is not touched at all.
public final class ListFile {
    private static final String SCHEMA = "schema";
    private static final int OUR_SCHEMA = 1;
    private static final int MAXIMUM_MEGABYTES = 16;

    private final SafeFiles files;
    private final Clock clock;
    private final String name;

    /// @param name of the file in the profile's folder
    public ListFile(SafeFiles files, Clock clock, String name) {
        this.files = files;
        this.clock = clock;
        this.name = name;
    }

    /// Where the list of a profile is.
    public Path in(Path folder) {
        return folder.resolve(name);
    }

    /// The object in the file; one with no entries if there is no file.
    ///
    /// @throws DamagedInput if it cannot be understood
    public JsonObject read(Path folder) throws Problem {
        var file = in(folder);
        try {
            return understood(file);
        } catch (JsonFile.Broken e) {
            throw DamagedInput.list(file, String.valueOf(e.getMessage()));
        }
    }

    /// The same to be changed and written: a damaged file is copied first, and an empty object begins a new list.
    public JsonObject readForChange(Path folder) throws Problem {
        var file = in(folder);
        try {
            return understood(file);
        } catch (JsonFile.Broken e) {
            keepCopy(file);
            return fresh();
        }
    }

    private JsonObject understood(Path file) throws Problem, JsonFile.Broken {
        try {
            var object = JsonFile.read(file, MAXIMUM_MEGABYTES);
            int schema = schemaOf(object);
            if (schema > OUR_SCHEMA) {
                throw DamagedInput.list(file, "a newer version of Sealwright made it (schema " + schema + ")");
            }
            return object;
        } catch (NoSuchFileException e) {
            return fresh();
        } catch (IOException e) {
            throw new CannotRead(file, e);
        }
    }

    private static JsonObject fresh() {
        var object = new JsonObject();
        object.addProperty(SCHEMA, OUR_SCHEMA);
        return object;
    }

    private static int schemaOf(JsonObject object) throws JsonFile.Broken {
        if (object.get(SCHEMA) instanceof JsonPrimitive number && number.isNumber()) {
            try {
                return number.getAsBigDecimal().intValueExact();
            } catch (ArithmeticException | NumberFormatException e) {
                throw new JsonFile.Broken("its schema number is no whole number");
            }
        }
        throw new JsonFile.Broken("it has no schema number");
    }

    /// Replaces the file.
    ///
    /// @throws CannotWrite if it cannot be written, or is a link to a file elsewhere
    /// @throws RefusedAsUnsafe if the list has grown so long that it could not be read again
    public void write(Path folder, JsonObject object) throws Problem {
        var file = in(folder);
        var bytes = JsonFile.bytes(object);
        if (bytes.length > MAXIMUM_MEGABYTES << 20) {
            throw new RefusedAsUnsafe(file, "it would be larger than " + MAXIMUM_MEGABYTES + " MB");
        }
        // A file elsewhere would be replaced by a list, with the owner's rights.
        if (Files.isSymbolicLink(file)) {
            throw new CannotWrite(file, new IOException("it is a link"));
        }
        files.write(file, bytes, SafeFiles.Readers.OWNER, true);
    }

    private void keepCopy(Path file) throws Problem {
        var moment = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString().replace(':', '-');
        var copy = file.resolveSibling(name + ".damaged-" + moment);
        for (int i = 2; Files.exists(copy); i++) {
            copy = file.resolveSibling(name + ".damaged-" + moment + "-" + i);
        }
        try {
            Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw DiskSpace.isUsedUp(e, copy, 0) ? new DiskFull(copy, e) : new CannotWrite(copy, e);
        }
    }
}
