package org.sealwright.store.backup;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import jakarta.inject.Inject;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sealwright.core.backup.BackupFormat;
import org.sealwright.core.backup.BackupLog;
import org.sealwright.core.backup.LoggedBackup;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.task.Listeners;
import org.sealwright.core.task.Subscription;
import org.sealwright.core.writing.SafeFiles;
import org.sealwright.store.files.ListFile;

/// `sealwright-backups.json` in the profile's folder; Thunderbird leaves a file it does not know alone:
///
/// ```json
/// {"schema": 1, "backups": {"<public key, SHA-256>":
///     {"proved": "2026-11-22T12:00:00Z", "path": "/media/stick/anna.p12", "format": "modern"}}}
/// ```
///
/// An entry that makes no sense stays as it is and counts for nothing: the key is then "not backed up yet", which
/// is the safe side.
public final class BackupsFile implements BackupLog {
    private static final String BACKUPS = "backups";

    private final ListFile list;
    private final Listeners listeners = new Listeners();

    @Inject
    public BackupsFile(SafeFiles files, Clock clock) {
        list = new ListFile(files, clock, "sealwright-backups.json");
    }

    @Override
    public synchronized Map<KeyFingerprint, LoggedBackup> of(Profile profile) throws Problem {
        var backups = new LinkedHashMap<KeyFingerprint, LoggedBackup>();
        for (var entry : entries(profile, list.read(profile.folder())).entrySet()) {
            read(entry.getKey(), entry.getValue()).ifPresent(backup -> backups.put(backup.key(), backup));
        }
        return Map.copyOf(backups);
    }

    @Override
    public void note(Profile profile, Collection<LoggedBackup> backups) throws Problem {
        synchronized (this) {
            var object = list.readForChange(profile.folder());
            var entries = entries(profile, object);
            for (LoggedBackup backup : backups) {
                var hex = backup.key().hex();
                var entry = entries.get(hex) instanceof JsonObject known ? known : new JsonObject();
                entry.addProperty("proved", backup.proved().toString());
                entry.addProperty("path", backup.file().toString());
                entry.remove("format");
                backup.format().ifPresent(format -> entry.addProperty("format", format.word()));
                entries.add(hex, entry);
            }
            object.add(BACKUPS, entries);
            list.write(profile.folder(), object);
        }
        listeners.changed();
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return listeners.add(listener);
    }

    private static Optional<LoggedBackup> read(String hex, JsonElement element) {
        if (!(element instanceof JsonObject entry)) {
            return Optional.empty();
        }
        var format = text(entry, "format").flatMap(BackupFormat::of);
        var path = text(entry, "path");
        var proved = text(entry, "proved");
        if (path.isEmpty() || proved.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LoggedBackup(
                    new KeyFingerprint(hex), Instant.parse(proved.get()), Path.of(path.get()), format));
        } catch (InvalidPathException | DateTimeParseException e) {
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // the name is no fingerprint
        }
    }

    private static Optional<String> text(JsonObject entry, String field) {
        return entry.get(field) instanceof JsonPrimitive value ? Optional.of(value.getAsString()) : Optional.empty();
    }

    private JsonObject entries(Profile profile, JsonObject object) throws DamagedInput {
        var entries = object.get(BACKUPS);
        if (entries == null) {
            return new JsonObject();
        }
        if (entries instanceof JsonObject known) {
            return known;
        }
        throw DamagedInput.list(list.in(profile.folder()), "«backups» in it is no object");
    }
}
