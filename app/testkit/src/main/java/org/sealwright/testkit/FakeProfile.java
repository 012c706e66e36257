package org.sealwright.testkit;

import java.nio.file.Path;
import org.sealwright.core.database.CertificateDatabase;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.OpenProfile;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.task.Subscription;

/// One profile with one database; switching changes the name and keeps the database.
public final class FakeProfile implements CurrentProfile {
    private final FakeDatabase database;
    private Profile profile = new Profile(Profile.Kind.OWN, Path.of("/fake-profile"), "Sealwright", true);

    public FakeProfile(FakeDatabase database) {
        this.database = database;
    }

    @Override
    public Profile profile() {
        return profile;
    }

    @Override
    public CertificateDatabase database() {
        return database;
    }

    @Override
    public OpenProfile open() {
        return new OpenProfile(profile, database);
    }

    @Override
    public void switchTo(Profile other) {
        profile = other;
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return database.onChange(listener);
    }
}
