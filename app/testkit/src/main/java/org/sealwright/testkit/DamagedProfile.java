package org.sealwright.testkit;

import java.nio.file.Path;
import org.sealwright.core.database.CertificateDatabase;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.DatabaseDamaged;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.task.Subscription;

/// A profile whose database is cut off: nothing of it can be read.
public final class DamagedProfile implements CurrentProfile {
    @Override
    public Profile profile() throws Problem {
        throw new DatabaseDamaged(Path.of("/p/cert9.db"), Clause.cutOff(), null);
    }

    @Override
    public CertificateDatabase database() throws Problem {
        throw new DatabaseDamaged(Path.of("/p/cert9.db"), Clause.cutOff(), null);
    }

    @Override
    public void switchTo(Profile profile) {
        throw new UnsupportedOperationException("there is no other");
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return () -> {};
    }
}
