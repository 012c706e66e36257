package org.sealwright.acceptance;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sealwright.core.archive.Copies;
import org.sealwright.core.certificate.CertificateDecoder;
import org.sealwright.core.database.CertificateDatabase;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.Profile;
import org.sealwright.crypto.certificate.BouncyDecoder;
import org.sealwright.store.archive.DatedCopies;
import org.sealwright.store.database.BackgroundAlarm;
import org.sealwright.store.database.CopiesOnDisk;
import org.sealwright.store.database.Databases;
import org.sealwright.store.database.NssCertificateDatabase;
import org.sealwright.store.files.Computer;
import org.sealwright.store.files.Places;
import org.sealwright.store.files.SafeWrite;
import org.sealwright.store.profile.ProfileLocks;
import org.sealwright.testkit.FakeSettings;

/// The real store over real files, without window and terminal, to look at a database as the product sees it.
final class StoreForTests implements AutoCloseable {
    private final CertificateDecoder decoder = new BouncyDecoder();
    private final Databases databases;
    private final CopiesOnDisk copies;
    private final List<NssCertificateDatabase> opened = new ArrayList<>();

    private StoreForTests(Path data) {
        var computer = new Computer(Computer.Platform.LINUX, Map.of("SEALWRIGHT_DATA", data.toString()), Map.of());
        var locks = new ProfileLocks(computer);
        var dated = new DatedCopies(Places.on(computer), Clock.systemUTC());
        copies = new CopiesOnDisk(dated, locks, decoder, new SafeWrite());
        databases = new Databases(
                decoder, locks, dated, new FakeSettings(), Clock.systemUTC(), new BackgroundAlarm(), () -> false);
    }

    /// @param data the folder for copies
    static StoreForTests in(Path data) {
        return new StoreForTests(data.toAbsolutePath());
    }

    Profile profile(Path folder) {
        return new Profile(Profile.Kind.OWN, folder.toAbsolutePath(), "test", false);
    }

    Copies copies() {
        return copies;
    }

    CertificateDatabase open(Path folder) throws Problem {
        var database = databases.open(profile(folder));
        opened.add(database);
        return database;
    }

    @Override
    public void close() {
        opened.forEach(NssCertificateDatabase::close);
    }
}
