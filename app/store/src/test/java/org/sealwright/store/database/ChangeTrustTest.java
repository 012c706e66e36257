package org.sealwright.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.database.Addition;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.database.TrustChanged;
import org.sealwright.core.database.TrustOrder;
import org.sealwright.core.problem.PasswordNeeded;
import org.sealwright.core.problem.ProfileInUse;
import org.sealwright.core.problem.UndoneTooLate;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.nss.Access;
import org.sealwright.nss.NssDatabase;
import org.sealwright.store.Samples;
import org.sealwright.store.StoreHouse;
import org.sealwright.testkit.CertificateMaker;
import org.sealwright.testkit.ExternalTool;
import org.sealwright.testkit.OtherProgram;

/// Trust is noted, forgotten and brought back, in every kind of trust entry at once.
class ChangeTrustTest {
    private static final Trust MAIL = new Trust(TrustLevel.INHERIT, TrustLevel.TRUSTED, TrustLevel.INHERIT);
    private static final Trust NOTHING_FOR_SITES =
            new Trust(TrustLevel.DISTRUSTED, TrustLevel.TRUSTED, TrustLevel.INHERIT);

    /// Of the sample.
    private static final String PASSWORD = "mixed";

    private final Certificate root = new CertificateMaker().root("Root").certificate();
    private final AtomicInteger heard = new AtomicInteger();

    @TempDir
    Path home;

    @TempDir
    Path parent;

    private StoreHouse house = new StoreHouse(Path.of("/"));
    private NssCertificateDatabase database;

    @BeforeEach
    void open() throws Exception {
        house = new StoreHouse(home);
        database = house.databases().open(house.profiles.own());
        database.onChange(heard::incrementAndGet);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void addRoot() throws Exception {
        database.add(
                new Addition(List.of(new Addition.Entry(root, Optional.empty(), Optional.empty())), List.of()),
                Progress.none());
        heard.set(0);
    }

    private TrustChanged set(Certificate certificate, Trust trust) throws Exception {
        return database.changeTrust(List.of(new TrustOrder(certificate, Optional.empty(), Optional.of(trust))));
    }

    private TrustChanged backToDefault() throws Exception {
        return database.changeTrust(List.of(new TrustOrder(root, Optional.empty(), Optional.empty())));
    }

    private StoredCertificate stored() throws Exception {
        return database.contents().find(root.sha256()).orElseThrow();
    }

    @Test
    void trustIsNotedAndCertutilReadsIt() throws Exception {
        addRoot();
        assertThat(stored().trustNoted()).isFalse();
        var changed = set(root, NOTHING_FOR_SITES);
        assertThat(changed.certificates()).containsExactly(root);
        assertThat(heard).hasValue(1);
        assertThat(stored().trust()).isEqualTo(NOTHING_FOR_SITES);
        assertThat(stored().trustNoted()).isTrue();
        assertThat(database.checkIntegrity(Progress.none())).isEmpty();
        assertThat(certutil("-L")).containsPattern("Root - Root Org +p,C,");
    }

    @Test
    void trustThatSaysNothingIsNotedTooAndBackToDefaultForgetsIt() throws Exception {
        addRoot();
        set(root, Trust.NONE);
        assertThat(stored().trustNoted()).isTrue();
        assertThat(backToDefault().certificates()).containsExactly(root);
        assertThat(stored().trustNoted()).isFalse();
        assertThat(backToDefault().certificates()).isEmpty();
    }

    @Test
    void aCertificateThatIsNotThereIsAddedAndUndoTakesItAway() throws Exception {
        var changed = set(root, Trust.NONE);
        assertThat(stored().nickname()).isEqualTo("Root - Root Org");
        database.undo(changed);
        assertThat(database.contents().certificates()).isEmpty();
        assertThat(backToDefault().certificates()).isEmpty();
        assertThat(database.contents().certificates()).isEmpty();
    }

    @Test
    void undoBringsBackWhatWasNotedBeforeOrNothing() throws Exception {
        addRoot();
        var first = set(root, MAIL);
        var second = set(root, NOTHING_FOR_SITES);
        database.undo(second);
        assertThat(stored().trust()).isEqualTo(MAIL);
        database.undo(first);
        assertThat(stored().trustNoted()).isFalse();
    }

    @Test
    void afterItWasDeletedUndoIsTooLate() throws Exception {
        addRoot();
        var changed = set(root, MAIL);
        database.remove(List.of(root.sha256()), true);
        assertThatThrownBy(() -> database.undo(changed)).isInstanceOf(UndoneTooLate.class);
    }

    @Test
    void whatWasDeletedAndImportedAgainIsTrustedForNothing() throws Exception {
        addRoot();
        set(root, MAIL);
        database.remove(List.of(root.sha256()), true);
        addRoot();
        assertThat(stored().trust()).isEqualTo(Trust.NONE);
        assertThat(stored().trustNoted()).isFalse();
    }

    @Test
    void aLockedDatabaseAsksForItsPassword() throws Exception {
        addRoot();
        try (var none = Passphrase.empty();
                var some = Passphrase.owning("Sesam öffne dich".toCharArray())) {
            database.changePassword(none, some);
        }
        database.lock();
        assertThatThrownBy(() -> set(root, MAIL)).isInstanceOf(PasswordNeeded.class);
        assertThat(stored().trust()).isEqualTo(Trust.NONE);
    }

    @Test
    void bothClassesOfASampleWithBothSayTheSameAfterwards() throws Exception {
        var folder = Samples.copy("mixed-trust", parent.resolve("mixed"));
        try (var mixed = house.databases().open(StoreHouse.thunderbird(folder))) {
            mixed.unlock(Passphrase.owning(PASSWORD.toCharArray()));
            var rootOf = mixed.contents().certificates().stream()
                    .filter(one -> one.nickname().equals("Root CA"))
                    .findFirst()
                    .orElseThrow();
            mixed.changeTrust(
                    List.of(new TrustOrder(rootOf.certificate(), Optional.empty(), Optional.of(NOTHING_FOR_SITES))));
        }
        try (var nss = NssDatabase.open(folder, Access.READ_ONLY)) {
            nss.login(PASSWORD.toCharArray());
            var certificate = nss.certificates().stream()
                    .filter(one -> one.nickname().equals("Root CA"))
                    .findFirst()
                    .orElseThrow();
            assertThat(nss.trust().find(certificate).orElseThrow().present()).hasSize(2);
        }
        // certutil reads the old class, Thunderbird the new one.
        assertThat(ExternalTool.run("certutil", "-L", "-d", "sql:" + folder).ok())
                .containsPattern("Root CA +p,C,");
    }

    @Test
    void whileThunderbirdRunsTrustStaysAsItIs() throws Exception {
        var folder = Samples.copy("nss387-empty-password", parent.resolve("busy"));
        try (var busy = house.databases().open(StoreHouse.thunderbird(folder));
                var _ = OtherProgram.holding(folder.resolve(".parentlock"))) {
            var one = busy.contents().certificates().getFirst();
            var order = new TrustOrder(one.certificate(), Optional.empty(), Optional.of(MAIL));
            assertThatThrownBy(() -> busy.changeTrust(List.of(order))).isInstanceOf(ProfileInUse.class);
            assertThat(busy.contents().certificates()).contains(one);
        }
    }

    private String certutil(String command) throws Exception {
        return ExternalTool.run("certutil", command, "-d", "sql:" + house.places.ownProfile())
                .ok();
    }
}
