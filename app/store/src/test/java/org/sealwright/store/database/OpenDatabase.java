package org.sealwright.store.database;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.sealwright.core.database.Added;
import org.sealwright.core.database.Addition;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.secret.PrivateKey;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.store.StoreHouse;
import org.sealwright.testkit.CertificateMaker;
import org.sealwright.testkit.CertificateMaker.Identity;
import org.sealwright.testkit.ExternalTool;

/// The own database of a home folder, open, with people to put into it.
final class OpenDatabase implements AutoCloseable {
    static final Trust MAIL = new Trust(TrustLevel.INHERIT, TrustLevel.TRUSTED, TrustLevel.INHERIT);

    final CertificateMaker maker = new CertificateMaker();
    final Identity root = maker.root("Root");
    final Identity anna = maker.person("Anna", "anna@example.org", root);
    final Identity bob = maker.person("Bob", "bob@example.org", root);
    final AtomicInteger heard = new AtomicInteger();
    final StoreHouse house;
    final NssCertificateDatabase database;

    private OpenDatabase(StoreHouse house, NssCertificateDatabase database) {
        this.house = house;
        this.database = database;
    }

    static OpenDatabase in(Path home) throws Exception {
        var house = new StoreHouse(home);
        var own = new OpenDatabase(house, house.databases().open(house.profiles.own()));
        own.database.onChange(own.heard::incrementAndGet);
        return own;
    }

    @Override
    public void close() {
        database.close();
    }

    Added add(List<Addition.Entry> entries, List<PrivateKey> keys) throws Exception {
        return database.add(addition(entries, keys), Progress.none());
    }

    static Addition addition(List<Addition.Entry> entries, List<PrivateKey> keys) {
        return new Addition(entries, keys);
    }

    static Addition.Entry entry(Identity identity) {
        return new Addition.Entry(identity.certificate(), Optional.empty(), Optional.empty());
    }

    static Addition.Entry entry(Identity identity, String nickname) {
        return new Addition.Entry(identity.certificate(), Optional.of(nickname), Optional.empty());
    }

    static Addition.Entry entry(Identity identity, Trust trust) {
        return new Addition.Entry(identity.certificate(), Optional.empty(), Optional.of(trust));
    }

    void unlock(String password) throws Exception {
        try (var passphrase = Passphrase.owning(password.toCharArray())) {
            database.unlock(passphrase);
        }
    }

    void changePassword(String from, String to) throws Exception {
        try (var old = Passphrase.owning(from.toCharArray());
                var fresh = Passphrase.owning(to.toCharArray())) {
            database.changePassword(old, fresh);
        }
    }

    String certutil(String command) throws Exception {
        return ExternalTool.run("certutil", command, "-d", "sql:" + house.places.ownProfile())
                .ok();
    }
}
