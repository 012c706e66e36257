package org.sealwright.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.account.Account;
import org.sealwright.core.account.Accounts;
import org.sealwright.core.account.Identity;
import org.sealwright.core.account.IdentityChange;
import org.sealwright.core.account.IdentitySettings;
import org.sealwright.core.problem.ForbiddenByPolicy;
import org.sealwright.core.problem.IdentityExists;
import org.sealwright.core.problem.NoSuchIdentity;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.task.Listeners;
import org.sealwright.core.task.Subscription;

/// Identities in memory, the same for every profile.
public final class FakeAccounts implements Accounts {
    private final List<Identity> identities = new ArrayList<>();
    private final List<List<IdentityChange>> changes = new ArrayList<>();
    private final Listeners listeners = new Listeners();
    private @Nullable Problem trouble;
    private int ids;

    /// Adds identities as they are.
    public FakeAccounts with(Identity... more) {
        identities.addAll(List.of(more));
        return this;
    }

    /// An identity with nothing set.
    public static Identity identity(String id, String address) {
        return new Identity(
                id, new Account("account1", "Mail"), address, "", true, IdentitySettings.DEFAULTS, false, Map.of());
    }

    /// From now on every change fails with this; null ends it.
    public void failWith(@Nullable Problem problem) {
        trouble = problem;
    }

    /// What was changed, call by call.
    public List<List<IdentityChange>> changes() {
        return List.copyOf(changes);
    }

    @Override
    public List<Identity> of(Profile profile) {
        return List.copyOf(identities);
    }

    @Override
    public void change(Profile profile, List<IdentityChange> wanted) throws Problem {
        failIfTold();
        for (var change : wanted) {
            var identity = find(change.identity());
            if (identity.lock(change.setting()).isPresent()) {
                throw new ForbiddenByPolicy(change.setting().word());
            }
        }
        for (var change : wanted) {
            var identity = find(change.identity());
            replace(
                    identity,
                    identity.address(),
                    identity.fullName(),
                    identity.settings().with(change));
        }
        changes.add(List.copyOf(wanted));
        listeners.changed();
    }

    @Override
    public Identity add(Profile own, String address, String fullName) throws Problem {
        failIfTold();
        refuseKnown(address, "");
        ids++;
        var blank = identity("own" + ids, address);
        identities.add(blank);
        replace(blank, address, fullName, blank.settings());
        listeners.changed();
        return find(blank.id());
    }

    @Override
    public void rename(Profile own, String id, String address, String fullName) throws Problem {
        failIfTold();
        var identity = find(id);
        refuseKnown(address, id);
        replace(identity, address, fullName, identity.settings());
        listeners.changed();
    }

    @Override
    public void remove(Profile own, String id) throws Problem {
        failIfTold();
        identities.remove(find(id));
        listeners.changed();
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return listeners.add(listener);
    }

    private void replace(Identity old, String address, String fullName, IdentitySettings settings) {
        identities.set(
                identities.indexOf(old),
                new Identity(
                        old.id(),
                        old.account(),
                        address,
                        fullName,
                        old.main(),
                        settings,
                        old.openPgpKey(),
                        old.locks()));
    }

    private Identity find(String id) throws NoSuchIdentity {
        return identities.stream()
                .filter(identity -> identity.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchIdentity(id));
    }

    private void refuseKnown(String address, String except) throws IdentityExists {
        for (var identity : identities) {
            if (!identity.id().equals(except) && identity.address().equalsIgnoreCase(address)) {
                throw new IdentityExists(address);
            }
        }
    }

    private void failIfTold() throws Problem {
        if (trouble != null) {
            throw trouble;
        }
    }
}
