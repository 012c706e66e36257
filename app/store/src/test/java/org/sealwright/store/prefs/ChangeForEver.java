package org.sealwright.store.prefs;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.sealwright.core.problem.Problem;
import org.sealwright.store.StoreHouse;
import org.sealwright.store.files.SafeWrite;

/// A process of its own that changes one setting to and fro until it is killed. Says `begin` before each change.
final class ChangeForEver {
    private ChangeForEver() {}

    /// @param arguments the profile, and a home for the copies
    public static void main(String[] arguments) throws Problem {
        var house = new StoreHouse(Path.of(arguments[1]));
        var prefs =
                new PrefsOfProfile(house.locks, house.copies(), new SafeWrite(), new ManagedPrefs(Optional.empty()));
        var profile = StoreHouse.thunderbird(Path.of(arguments[0]));
        for (int i = 0; ; i++) {
            System.out.println("begin");
            boolean on = i % 2 == 0;
            prefs.change(profile, _ -> Map.of(KilledDuringChangeTest.SETTING, Optional.of(new PrefValue.Flag(on))));
        }
    }
}
