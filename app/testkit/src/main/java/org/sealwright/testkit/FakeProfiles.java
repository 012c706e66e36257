package org.sealwright.testkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.sealwright.core.problem.ProfileInUse;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.profile.ProfileFiles;
import org.sealwright.core.profile.ProfileState;
import org.sealwright.core.profile.Profiles;
import org.sealwright.core.profile.WaitForProfile;
import org.sealwright.core.task.Listeners;
import org.sealwright.core.task.Progress;
import org.sealwright.core.task.Subscription;
import org.sealwright.core.trust.AuthenticationDecision;
import org.sealwright.core.trust.ServerException;

/// Profiles of which Thunderbird may be said to run on, and the lists beside their databases.
public final class FakeProfiles implements Profiles, ProfileFiles, WaitForProfile {
    private boolean inUse;
    private final List<Profile> changed = new ArrayList<>();
    private final Listeners listeners = new Listeners();
    private int waits;
    private Runnable meanwhile = () -> {};
    private List<ProfileState> others = List.of();
    private List<ServerException> exceptions = List.of();
    private List<AuthenticationDecision> decisions = List.of();

    public FakeProfiles inUse(boolean running) {
        inUse = running;
        return this;
    }

    public FakeProfiles exceptions(ServerException... all) {
        exceptions = List.of(all);
        return this;
    }

    public FakeProfiles decisions(AuthenticationDecision... all) {
        decisions = List.of(all);
        return this;
    }

    /// What happens while somebody waits for Thunderbird.
    public FakeProfiles meanwhile(Runnable happens) {
        meanwhile = happens;
        return this;
    }

    /// Besides the own one.
    public FakeProfiles others(ProfileState... known) {
        others = List.of(known);
        return this;
    }

    @Override
    public List<ProfileState> list() {
        return Stream.concat(Stream.of(new ProfileState(own(), false, inUse, ProfileState.Format.SQL)), others.stream())
                .toList();
    }

    @Override
    public Profile own() {
        return at(Path.of("/fake-profile"));
    }

    @Override
    public Profile at(Path folder) {
        return new Profile(Profile.Kind.OWN, folder, "Sealwright", true);
    }

    @Override
    public boolean inUse(Profile profile) {
        return inUse;
    }

    @Override
    public List<ServerException> serverExceptions(Profile profile) {
        return exceptions;
    }

    @Override
    public List<ServerException> addServerExceptions(Profile profile, Collection<ServerException> wanted)
            throws ProfileInUse {
        refuseIfInUse(profile);
        var all = new ArrayList<>(exceptions);
        var added = new ArrayList<ServerException>();
        for (var one : wanted) {
            if (!all.contains(one)) {
                all.removeIf(other -> other.sameServer(one));
                all.add(one);
                added.add(one);
            }
        }
        exceptions = List.copyOf(all);
        tell(profile);
        return added;
    }

    @Override
    public List<ServerException> removeServerExceptions(Profile profile, Collection<ServerException> unwanted)
            throws ProfileInUse {
        refuseIfInUse(profile);
        var gone = exceptions.stream().filter(unwanted::contains).toList();
        exceptions = exceptions.stream().filter(one -> !unwanted.contains(one)).toList();
        tell(profile);
        return gone;
    }

    @Override
    public List<AuthenticationDecision> authenticationDecisions(Profile profile) {
        return decisions;
    }

    @Override
    public List<AuthenticationDecision> removeAuthenticationDecisions(
            Profile profile, Collection<AuthenticationDecision> unwanted) throws ProfileInUse {
        refuseIfInUse(profile);
        var gone = decisions.stream().filter(unwanted::contains).toList();
        decisions = decisions.stream().filter(one -> !unwanted.contains(one)).toList();
        tell(profile);
        return gone;
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return listeners.add(listener);
    }

    private void tell(Profile profile) {
        changed.add(profile);
        listeners.changed();
    }

    /// Whose lists were changed, in order.
    public List<Profile> changed() {
        return List.copyOf(changed);
    }

    private void refuseIfInUse(Profile profile) throws ProfileInUse {
        if (inUse) {
            throw new ProfileInUse(profile.folder());
        }
    }

    /// Refuses as the command line does while Thunderbird runs.
    @Override
    public void untilFree(Profile profile, Progress progress) throws ProfileInUse {
        waits++;
        meanwhile.run();
        if (inUse) {
            throw new ProfileInUse(profile.folder());
        }
    }

    /// How often somebody waited for Thunderbird to close.
    public int waits() {
        return waits;
    }
}
