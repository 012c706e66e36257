package org.sealwright.store.prefs;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.sealwright.core.account.Identity.LockedBy;

/// The settings of a Thunderbird profile as Thunderbird would have them at its next start: what the organisation's
/// policy locks goes before `user.js`, that before `prefs.js`, and a policy's default comes last.
public final class ProfilePrefs {
    private final Path folder;
    private final PrefsFile prefsJs;
    private final PrefsFile userJs;
    private final Map<String, ManagedPrefs.Managed> managed;

    ProfilePrefs(Path folder, PrefsFile prefsJs, PrefsFile userJs, Map<String, ManagedPrefs.Managed> managed) {
        this.folder = folder;
        this.prefsJs = prefsJs;
        this.userJs = userJs;
        this.managed = Map.copyOf(managed);
    }

    /// Why a value of ours would not last.
    public Optional<LockedBy> lock(String name) {
        var policy = managed.get(name);
        if (policy != null && policy.locked()) {
            return Optional.of(LockedBy.POLICY);
        }
        return userJs.get(name).map(_ -> LockedBy.USER_JS);
    }

    /// The value; empty if there is none of this type.
    public Optional<String> text(String name) {
        return get(name)
                .flatMap(value -> value instanceof PrefValue.Text(String text) ? Optional.of(text) : Optional.empty());
    }

    public Optional<Integer> whole(String name) {
        return get(name)
                .flatMap(
                        value -> value instanceof PrefValue.Whole(int number) ? Optional.of(number) : Optional.empty());
    }

    public Optional<Boolean> flag(String name) {
        return get(name)
                .flatMap(value -> value instanceof PrefValue.Flag(boolean on) ? Optional.of(on) : Optional.empty());
    }

    private Optional<PrefValue> get(String name) {
        var policy = managed.get(name);
        if (policy != null && policy.locked()) {
            return policy.value();
        }
        return userJs.get(name).or(() -> prefsJs.get(name)).or(() -> Optional.ofNullable(policy)
                .flatMap(ManagedPrefs.Managed::value));
    }

    /// Where `user.js` is, whether or not it exists.
    public Path userJs() {
        return folder.resolve(PrefsOfProfile.USER_JS);
    }

    /// The file that changes go to.
    PrefsFile prefsJs() {
        return prefsJs;
    }
}
