package org.sealwright.store.settings;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.policy.Policy;
import org.sealwright.core.policy.Ruling;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.CannotWrite;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.settings.Effective;
import org.sealwright.core.settings.Setting;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.task.Listeners;
import org.sealwright.core.task.Subscription;
import org.sealwright.core.writing.SafeFiles;
import org.sealwright.store.files.JsonFile;
import org.sealwright.store.files.OwnerOnly;
import org.sealwright.store.files.Places;

/// `settings.json` in the settings folder, under the organisation's [Policy]. Read once when this is made; written
/// whole at each change, with every key it does not know kept as it was.
///
/// A file that is no JSON is renamed, reported once, and the work goes on with the defaults. A value that its
/// setting does not accept counts as not there.
public final class UserSettings implements Settings {
    /// More than this is no settings file.
    private static final int MAXIMUM_MEGABYTES = 1;

    private static final System.Logger LOG = System.getLogger(UserSettings.class.getName());

    private final Path file;
    private final Policy policy;
    private final SafeFiles files;
    private final Clock clock;
    private final Listeners listeners = new Listeners();
    private final Set<String> reported = ConcurrentHashMap.newKeySet();
    private volatile JsonObject chosen = new JsonObject();
    private volatile @Nullable Path setAside;

    @Inject
    public UserSettings(Places places, Policy policy, SafeFiles files, Clock clock) {
        this.file = places.settings();
        this.policy = policy;
        this.files = files;
        this.clock = clock;
        try {
            chosen = read();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The settings " + file + " cannot be read; the defaults apply.", e);
        }
    }

    /// Where a broken settings file was moved to, if that happened in this session; the user should hear of it.
    public Optional<Path> setAside() {
        return Optional.ofNullable(setAside);
    }

    @Override
    public <T> Effective<T> get(Setting<T> setting) {
        var decided = policy.mandatory(setting);
        if (decided.isPresent()) {
            var ruling = decided.get();
            // What holds while a policy is broken must not be weaker than what held before.
            var value = ruling.how() == Ruling.How.NOT_UNDERSTOOD
                    ? setting.stricter(ruling.value(), undecided(setting).value())
                    : ruling.value();
            return new Effective<>(value, Effective.Source.POLICY);
        }
        return undecided(setting);
    }

    /// What holds where the organisation decides nothing for good.
    private <T> Effective<T> undecided(Setting<T> setting) {
        var own = setting.onlyForOrganisations() ? null : chosen.get(setting.key());
        return Optional.ofNullable(own)
                .flatMap(element -> accepted(setting, JsonFile.textOf(element)))
                .map(value -> new Effective<>(value, Effective.Source.USER))
                .or(() -> policy.recommended(setting)
                        .map(ruling -> new Effective<>(ruling.value(), Effective.Source.RECOMMENDED)))
                .orElseGet(() -> new Effective<>(setting.fallback(), Effective.Source.DEFAULT));
    }

    private <T> Optional<T> accepted(Setting<T> setting, String text) {
        try {
            return Optional.of(setting.read(text));
        } catch (IllegalArgumentException e) {
            if (reported.add(setting.key())) {
                LOG.log(Level.WARNING, "The value of the setting " + setting.key() + " is not understood.", e);
            }
            return Optional.empty();
        }
    }

    /// @throws IllegalArgumentException if the setting does not accept the value
    @Override
    public <T> void set(Setting<T> setting, T value) throws Problem {
        if (setting.onlyForOrganisations() || get(setting).locked()) {
            throw forbidden(setting);
        }
        var checked = setting.read(setting.write(value));
        synchronized (this) {
            var changed = current();
            changed.add(setting.key(), json(setting, checked));
            createFolder();
            files.write(file, JsonFile.bytes(changed), SafeFiles.Readers.OWNER, true);
            chosen = changed;
        }
        listeners.changed();
    }

    /// What is in the file now: another window of the suite may have changed it meanwhile.
    private JsonObject current() throws CannotRead {
        try {
            return Files.exists(file) ? read() : chosen.deepCopy();
        } catch (IOException e) {
            throw new CannotRead(file, e);
        }
    }

    private void createFolder() throws CannotWrite {
        var folder = file.getParent();
        try {
            if (folder != null) {
                OwnerOnly.createFolders(folder);
            }
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
    }

    /// Flags, numbers and lists as JSON has them, everything else as text.
    private static <T> JsonElement json(Setting<T> setting, T value) {
        return switch (value) {
            case Boolean flag -> new JsonPrimitive(flag);
            case Number number -> new JsonPrimitive(number);
            case List<?> entries -> {
                var list = new JsonArray();
                entries.forEach(entry -> list.add(entry.toString()));
                yield list;
            }
            default -> new JsonPrimitive(setting.write(value));
        };
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return listeners.add(listener);
    }

    private JsonObject read() throws IOException {
        try {
            return JsonFile.read(file, MAXIMUM_MEGABYTES);
        } catch (NoSuchFileException e) {
            return new JsonObject();
        } catch (JsonFile.Broken e) {
            var moment = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
            var kept = file.resolveSibling(file.getFileName() + ".broken-" + moment.replace(':', '-'));
            Files.move(file, kept);
            setAside = kept;
            LOG.log(
                    Level.WARNING,
                    "The settings " + file + " are not used: " + e.getMessage() + ". They are kept as " + kept + ".");
            return chosen.deepCopy();
        }
    }
}
