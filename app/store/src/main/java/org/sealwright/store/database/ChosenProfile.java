package org.sealwright.store.database;

import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.database.CertificateDatabase;
import org.sealwright.core.problem.DatabaseDamaged;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.NotOpened;
import org.sealwright.core.profile.OpenProfile;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.profile.Profiles;
import org.sealwright.core.settings.Setting;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.task.Listeners;
import org.sealwright.core.task.Subscription;

/// The profile that is worked on, with its open database. It is opened when it is first asked for.
public final class ChosenProfile implements CurrentProfile, AutoCloseable {
    /// Folder of the profile last chosen; empty for the own one.
    public static final Setting<String> LAST = Setting.text("profile.folder", "");

    private static final System.Logger LOG = System.getLogger(ChosenProfile.class.getName());

    private record Open(Profile profile, NssCertificateDatabase database, Subscription changes) {
        void close() {
            changes.close();
            database.close();
        }
    }

    private final Profiles profiles;
    private final Databases databases;
    private final Settings settings;
    private final Listeners listeners = new Listeners();
    private final Object monitor = new Object();
    private StartProfile start;
    private @Nullable Open open;
    private Optional<NotOpened> notOpened = Optional.empty();

    @Inject
    public ChosenProfile(Profiles profiles, Databases databases, Settings settings, StartProfile start) {
        this.profiles = profiles;
        this.databases = databases;
        this.settings = settings;
        this.start = start;
    }

    @Override
    public Profile profile() throws Problem {
        return current().profile();
    }

    @Override
    public Profile chosen() throws Problem {
        try {
            return profile();
        } catch (DatabaseDamaged e) {
            LOG.log(Level.INFO, "Only the files of the profile are used; its database cannot be opened.", e);
            return beginning();
        }
    }

    @Override
    public CertificateDatabase database() throws Problem {
        return current().database();
    }

    @Override
    public OpenProfile open() throws Problem {
        var here = current();
        return new OpenProfile(here.profile(), here.database());
    }

    @Override
    public void switchTo(Profile profile) throws Problem {
        var next = open(profile);
        synchronized (monitor) {
            var before = open;
            open = next;
            notOpened = Optional.empty();
            if (before != null) {
                before.close();
            }
        }
        remember(profile);
        listeners.changed();
    }

    @Override
    public void beginWith(Profile profile) throws Problem {
        synchronized (monitor) {
            if (open == null) {
                start = new StartProfile.At(profile.folder());
                return;
            }
        }
        switchTo(profile);
    }

    @Override
    public Optional<NotOpened> notOpened() {
        synchronized (monitor) {
            return notOpened;
        }
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return listeners.add(listener);
    }

    private Open current() throws Problem {
        synchronized (monitor) {
            var here = open;
            if (here == null) {
                here = first();
                open = here;
            }
            return here;
        }
    }

    private Open first() throws Problem {
        // No switch over its types, which costs each start some milliseconds (docs/performance.md).
        if (start instanceof StartProfile.LastChosen) {
            return lastChosen();
        }
        return open(beginning());
    }

    private Profile beginning() throws Problem {
        synchronized (monitor) {
            return start instanceof StartProfile.At at ? profiles.at(at.folder()) : profiles.own();
        }
    }

    private Open lastChosen() throws Problem {
        var last = settings.value(LAST);
        if (!last.isEmpty()) {
            try {
                return open(profiles.at(Path.of(last)));
            } catch (Problem e) {
                notOpened = Optional.of(new NotOpened(last, Optional.of(e)));
                LOG.log(Level.WARNING, "The profile last chosen cannot be opened; the own one is.", e);
            } catch (InvalidPathException e) {
                notOpened = Optional.of(new NotOpened(last, Optional.empty()));
                LOG.log(Level.WARNING, "The profile last chosen is no path; the own one is opened.", e);
            }
        }
        return open(profiles.own());
    }

    private Open open(Profile profile) throws Problem {
        var database = databases.open(profile);
        return new Open(profile, database, database.onChange(listeners::changed));
    }

    private void remember(Profile profile) {
        synchronized (monitor) {
            if (!(start instanceof StartProfile.LastChosen)) {
                return;
            }
        }
        try {
            var own = profile.folder().equals(profiles.own().folder());
            settings.set(LAST, own ? "" : profile.folder().toString());
        } catch (Problem e) {
            LOG.log(Level.WARNING, "Which profile was chosen cannot be remembered.", e);
        }
    }

    @Override
    public void close() {
        synchronized (monitor) {
            var here = open;
            open = null;
            if (here != null) {
                here.close();
            }
        }
    }
}
