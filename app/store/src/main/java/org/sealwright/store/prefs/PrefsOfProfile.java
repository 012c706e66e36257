package org.sealwright.store.prefs;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.RefusedAsUnsafe;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.writing.SafeFiles;
import org.sealwright.store.archive.DatedCopies;
import org.sealwright.store.profile.ProfileLocks;

/// Reads the settings of a Thunderbird profile, and changes single ones in its `prefs.js`: while Thunderbird is
/// kept from starting, after a dated copy, in one step, and with every byte that is not ours kept (design.md
/// section 5.3).
public final class PrefsOfProfile {
    static final String PREFS_JS = "prefs.js";
    static final String USER_JS = "user.js";
    private static final int MAXIMUM_BYTES = 64 << 20;

    private final ProfileLocks locks;
    private final DatedCopies copies;
    private final SafeFiles files;
    private final ManagedPrefs policy;

    @Inject
    public PrefsOfProfile(ProfileLocks locks, DatedCopies copies, SafeFiles files, ManagedPrefs policy) {
        this.locks = locks;
        this.copies = copies;
        this.files = files;
        this.policy = policy;
    }

    /// What to change, decided from the settings as they are at that moment.
    @FunctionalInterface
    public interface Decision {
        /// The values wanted by name; an empty one takes the setting away.
        Map<String, Optional<PrefValue>> from(ProfilePrefs prefs) throws Problem;
    }

    /// A profile without the files has no settings.
    public ProfilePrefs read(Path folder) throws Problem {
        var prefsJs = PrefsFile.parse(bytes(folder.resolve(PREFS_JS)));
        var userJs = PrefsFile.parse(bytes(folder.resolve(USER_JS)));
        var managed = policy.of(folder, name -> userJs.get(name)
                .or(() -> prefsJs.get(name))
                .filter(PrefValue.Whole.class::isInstance)
                .isPresent());
        return new ProfilePrefs(folder, prefsJs, userJs, managed);
    }

    /// Changes settings; writes nothing if all of them are so already.
    ///
    /// @return something was written
    /// @throws org.sealwright.core.problem.ProfileInUse if Thunderbird runs on the profile
    public boolean change(Profile profile, Decision decision) throws Problem {
        try (var _ = locks.hold(profile)) {
            var prefs = read(profile.folder());
            var edit = new PrefsEdit(prefs.prefsJs());
            decision.from(prefs)
                    .forEach((name, value) ->
                            value.ifPresentOrElse(fresh -> edit.set(name, fresh), () -> edit.remove(name)));
            var edited = edit.result();
            if (edited.isEmpty()) {
                return false;
            }
            var file = profile.folder().resolve(PREFS_JS);
            copies.beforeChange(profile, file);
            files.write(file, edited.get(), SafeFiles.Readers.USUAL, true);
            return true;
        }
    }

    private static byte[] bytes(Path file) throws Problem {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // Reading from a pipe would never end.
            throw new CannotRead(file, new IOException("no regular file"));
        }
        try (var stream = Files.newInputStream(file)) {
            var bytes = stream.readNBytes(MAXIMUM_BYTES + 1);
            if (bytes.length > MAXIMUM_BYTES) {
                throw new RefusedAsUnsafe(file, "it is larger than 64 MB");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            return new byte[0];
        } catch (IOException e) {
            throw new CannotRead(file, e);
        }
    }
}
