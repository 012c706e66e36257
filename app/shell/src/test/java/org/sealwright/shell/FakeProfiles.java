package org.sealwright.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.sealwright.core.problem.NoProfile;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.profile.ProfileState;
import org.sealwright.core.profile.ProfileState.Format;
import org.sealwright.core.profile.Profiles;

/// Profiles a test names; the own one is that of [org.sealwright.testkit.FakeProfile].
public final class FakeProfiles implements Profiles {
    public static final Profile OWN = new Profile(Profile.Kind.OWN, Path.of("/fake-profile"), "Sealwright", true);
    public static final Profile THUNDERBIRD =
            new Profile(Profile.Kind.THUNDERBIRD, Path.of("/thunderbird/anna.default-esr"), "default-esr", true);

    private final List<Profile> known = new ArrayList<>(List.of(OWN, THUNDERBIRD));
    private final AtomicInteger testsUntilFree = new AtomicInteger();

    /// Thunderbird runs for so many more questions.
    public FakeProfiles busyFor(int tests) {
        testsUntilFree.set(tests);
        return this;
    }

    /// One more of Thunderbird's.
    public void add(String name, Path folder) {
        known.add(new Profile(Profile.Kind.THUNDERBIRD, folder, name, false));
    }

    @Override
    public List<ProfileState> list() {
        return known.stream()
                .map(profile -> new ProfileState(profile, false, false, Format.SQL))
                .toList();
    }

    @Override
    public Profile own() {
        return OWN;
    }

    @Override
    public Profile at(Path folder) throws Problem {
        return known.stream()
                .filter(profile -> profile.folder().equals(folder))
                .findFirst()
                .orElseThrow(() -> new NoProfile(folder));
    }

    @Override
    public boolean inUse(Profile profile) {
        return testsUntilFree.getAndUpdate(tests -> Math.max(0, tests - 1)) > 0;
    }
}
