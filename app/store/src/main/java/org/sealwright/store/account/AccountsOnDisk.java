package org.sealwright.store.account;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.sealwright.core.account.Accounts;
import org.sealwright.core.account.Identity;
import org.sealwright.core.account.IdentityChange;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.task.Listeners;
import org.sealwright.core.task.Subscription;
import org.sealwright.core.writing.SafeFiles;
import org.sealwright.store.files.ListFile;
import org.sealwright.store.prefs.PrefsOfProfile;

/// The mail identities of both kinds of profile.
public final class AccountsOnDisk implements Accounts {
    private final PrefsOfProfile thunderbird;
    private final OwnIdentities own;
    private final Listeners listeners = new Listeners();

    @Inject
    public AccountsOnDisk(PrefsOfProfile thunderbird, SafeFiles files, Clock clock) {
        this.thunderbird = thunderbird;
        this.own = new OwnIdentities(new ListFile(files, clock, OwnIdentities.FILE));
    }

    @Override
    public synchronized List<Identity> of(Profile profile) throws Problem {
        return switch (profile.kind()) {
            case OWN -> own.of(profile);
            case THUNDERBIRD ->
                List.copyOf(new ThunderbirdIdentities(thunderbird.read(profile.folder()))
                        .all()
                        .values());
        };
    }

    @Override
    public void change(Profile profile, List<IdentityChange> changes) throws Problem {
        if (written(profile, changes)) {
            listeners.changed();
        }
    }

    private synchronized boolean written(Profile profile, List<IdentityChange> changes) throws Problem {
        return switch (profile.kind()) {
            case OWN -> own.change(profile, changes);
            case THUNDERBIRD -> thunderbird.change(profile, prefs -> new ThunderbirdIdentities(prefs).values(changes));
        };
    }

    @Override
    public Identity add(Profile profile, String address, String fullName) throws Problem {
        requireOwn(profile);
        var given = given(address);
        Identity added;
        synchronized (this) {
            added = own.add(profile, given, fullName.strip());
        }
        listeners.changed();
        return added;
    }

    @Override
    public void rename(Profile profile, String identity, String address, String fullName) throws Problem {
        requireOwn(profile);
        var given = given(address);
        synchronized (this) {
            own.rename(profile, identity, given, fullName.strip());
        }
        listeners.changed();
    }

    @Override
    public void remove(Profile profile, String identity) throws Problem {
        requireOwn(profile);
        synchronized (this) {
            own.remove(profile, identity);
        }
        listeners.changed();
    }

    private static void requireOwn(Profile profile) {
        if (profile.kind() != Profile.Kind.OWN) {
            throw new IllegalArgumentException("the accounts of Thunderbird are added in Thunderbird");
        }
    }

    private static String given(String address) {
        if (address.isBlank()) {
            throw new IllegalArgumentException("an identity has an address");
        }
        return address.strip();
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return listeners.add(listener);
    }
}
