package org.sealwright.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.core.certificate.Group;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.certificate.PublicKeyFacts;
import org.sealwright.core.database.Added;
import org.sealwright.core.database.Added.Action;
import org.sealwright.core.database.Addition;
import org.sealwright.core.database.Damage;
import org.sealwright.core.database.Protection;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.database.StoredCertificate.Origin;
import org.sealwright.core.problem.ForbiddenByPolicy;
import org.sealwright.core.problem.NotFound;
import org.sealwright.core.problem.PasswordNeeded;
import org.sealwright.core.problem.PasswordTooShort;
import org.sealwright.core.problem.UndoneTooLate;
import org.sealwright.core.problem.WrongPassword;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.secret.PrivateKey;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.nss.Access;
import org.sealwright.nss.NssDatabase;
import org.sealwright.nss.change.Change;
import org.sealwright.store.StoreHouse;
import org.sealwright.testkit.CertificateMaker;
import org.sealwright.testkit.CertificateMaker.Identity;
import org.sealwright.testkit.ExternalTool;
import org.sealwright.testkit.WatchedProgress;

/// What can be done with the own database, and what other programs say of the result.
class ChangesTest {
    private static final Trust MAIL = new Trust(TrustLevel.INHERIT, TrustLevel.TRUSTED, TrustLevel.INHERIT);

    private final CertificateMaker maker = new CertificateMaker();
    private final Identity root = maker.root("Root");
    private final Identity anna = maker.person("Anna", "anna@example.org", root);
    private final Identity bob = maker.person("Bob", "bob@example.org", root);
    private final AtomicInteger heard = new AtomicInteger();

    @TempDir
    Path home;

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

    @Test
    void certificatesGoToTheirGroupsUnderThunderbirdsNames() throws Exception {
        var nobody = maker.person("Server", "", root);
        var added = add(List.of(entry(root, MAIL), entry(bob), entry(nobody)), List.of());
        assertThat(added.certificates())
                .extracting(Added.CertificateAdded::action)
                .containsOnly(Action.ADDED);
        assertThat(database.contents().certificates())
                .extracting(StoredCertificate::nickname, StoredCertificate::group, StoredCertificate::trust)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Root - Root Org", Group.AUTHORITIES, MAIL),
                        org.assertj.core.groups.Tuple.tuple("Bob - Root Org", Group.PEOPLE, Trust.NONE),
                        org.assertj.core.groups.Tuple.tuple("Server - Root Org", Group.OTHER, Trust.NONE));
        assertThat(heard).hasValue(1);
        assertThat(certutil("-L")).containsPattern("Root - Root Org +,C,").containsPattern("Bob - Root Org +,,");
    }

    @Test
    void aWishedNicknameIsTakenAndACollisionNumbered() throws Exception {
        add(List.of(entry(anna, "Work")), List.of());
        add(List.of(entry(bob, "Work")), List.of());
        assertThat(database.contents().certificates())
                .extracting(StoredCertificate::nickname)
                .containsExactly("Work", "Work #2");
    }

    @Test
    void aCertificateWithItsKeyIsMineAndOtherProgramsAgree() throws Exception {
        try (var key = anna.privateKey()) {
            var added = add(List.of(entry(anna)), List.of(key));
            assertThat(added.certificates().getFirst().action()).isEqualTo(Action.ADDED);
            assertThat(added.certificates().getFirst().stored().group()).isEqualTo(Group.MINE);
            assertThat(added.keys().getFirst().action()).isEqualTo(Action.ADDED);
            try (var read = database.privateKey(anna.certificate().key().fingerprint())) {
                assertThat(read.publicKey()).isEqualTo(anna.certificate().key());
            }
        }
        assertThat(database.checkIntegrity(Progress.none())).isEmpty();
        assertThat(certutil("-L")).containsPattern("Anna - Root Org +u,u,u");
        assertThat(certutil("-K")).contains("Anna - Root Org");
    }

    @Test
    void aKeyMadeHereIsToldFromOneOfAFile() throws Exception {
        try (var made = anna.privateKey();
                var read = bob.privateKey()) {
            database.add(new Addition(List.of(entry(anna)), List.of(made), true), Progress.none());
            add(List.of(entry(bob)), List.of(read));
        }
        assertThat(database.contents().certificates())
                .extracting(StoredCertificate::origin)
                .containsExactly(Origin.MADE_HERE, Origin.FROM_FILE);
    }

    @Test
    void aKeyThatNssMadeWasMadeHere() throws Exception {
        database.close();
        var noise = java.nio.file.Files.writeString(home.resolve("noise"), "x".repeat(100))
                .toString();
        ExternalTool.run(
                        "certutil",
                        "-S",
                        "-n",
                        "own",
                        "-s",
                        "CN=own",
                        "-x",
                        "-t",
                        ",,",
                        "-z",
                        noise,
                        "-d",
                        "sql:" + house.places.ownProfile(),
                        "-k",
                        "ec",
                        "-q",
                        "nistp256")
                .ok();
        open();
        assertThat(database.contents().certificates())
                .extracting(StoredCertificate::origin)
                .containsExactly(Origin.MADE_HERE);
    }

    @Test
    void aKeyWaitsAloneUntilItsCertificatePairs() throws Exception {
        try (var key = anna.privateKey()) {
            add(List.of(), List.of(key));
        }
        assertThat(database.contents().loneKeys()).singleElement().satisfies(lone -> {
            assertThat(lone.key().fingerprint())
                    .isEqualTo(anna.certificate().key().fingerprint());
            assertThat(lone.key().shortName()).isEqualTo("EC P-256");
            assertThat(lone.label()).isEmpty();
        });
        var added = add(List.of(entry(anna)), List.of());
        assertThat(added.certificates().getFirst().action()).isEqualTo(Action.PAIRED);
        assertThat(database.contents().loneKeys()).isEmpty();
        assertThat(certutil("-L")).containsPattern("Anna - Root Org +u,u,u");
    }

    @Test
    void whatIsThereAlreadyIsNotWrittenAgain() throws Exception {
        try (var key = anna.privateKey()) {
            add(List.of(entry(anna), entry(root, MAIL)), List.of(key));
            heard.set(0);
            var again = add(List.of(entry(anna, "Other name"), entry(root, MAIL)), List.of(key));
            assertThat(again.certificates())
                    .extracting(Added.CertificateAdded::action)
                    .containsOnly(Action.ALREADY_PRESENT);
            assertThat(again.keys().getFirst().action()).isEqualTo(Action.ALREADY_PRESENT);
            assertThat(again.certificates().getFirst().stored().nickname()).isEqualTo("Anna - Root Org");
        }
        assertThat(heard).hasValue(0);
    }

    @Test
    void oneFileWithACertificateTwiceAddsItOnce() throws Exception {
        var added = add(List.of(entry(anna), entry(anna)), List.of());
        assertThat(added.certificates())
                .extracting(Added.CertificateAdded::action)
                .containsExactly(Action.ADDED, Action.ALREADY_PRESENT);
        assertThat(database.contents().certificates()).hasSize(1);
    }

    @Test
    void anotherCertificateWithTheSameIssuerAndSerialIsLeftOut() throws Exception {
        var der = anna.certificate().encoded().toByteArray();
        der[der.length - 1] ^= 1;
        var twin = house.decoder.decode(der);
        add(List.of(entry(anna)), List.of());
        var added = add(List.of(new Addition.Entry(twin, Optional.empty(), Optional.empty()), entry(bob)), List.of());
        assertThat(added.certificates().get(0).action()).isEqualTo(Action.SKIPPED);
        assertThat(added.certificates().get(0).reason()).isEqualTo(Added.DUPLICATE_SERIAL);
        assertThat(added.certificates().get(1).action()).isEqualTo(Action.ADDED);
        assertThat(database.contents().certificates()).hasSize(2);
    }

    @Test
    void aKeyTheFormatHasNoPlaceForIsLeftOut() throws Exception {
        var pair = KeyPairGenerator.getInstance("X25519").generateKeyPair();
        var facts = new PublicKeyFacts(
                "X25519",
                255,
                Optional.empty(),
                KeyFingerprint.of(pair.getPublic().getEncoded()));
        try (var key = PrivateKey.owning(pair.getPrivate().getEncoded(), facts)) {
            var added = add(List.of(entry(bob)), List.of(key));
            assertThat(added.keys().getFirst().action()).isEqualTo(Action.SKIPPED);
            assertThat(added.keys().getFirst().reason()).isEqualTo(Added.UNSUPPORTED_KEY);
            assertThat(added.certificates().getFirst().action()).isEqualTo(Action.ADDED);
        }
        assertThat(database.contents().loneKeys()).isEmpty();
    }

    @Test
    void trustChangesPurposeByPurpose() throws Exception {
        add(List.of(entry(root)), List.of());
        add(List.of(entry(root, new Trust(TrustLevel.TRUSTED, TrustLevel.DISTRUSTED, TrustLevel.INHERIT))), List.of());
        assertThat(certutil("-L")).containsPattern("Root - Root Org +CT,p,");
        add(List.of(entry(root, Trust.NONE)), List.of());
        assertThat(database.contents().certificates().getFirst().trust()).isEqualTo(Trust.NONE);
        assertThat(certutil("-L")).containsPattern("Root - Root Org +,,");
    }

    @Test
    void deletedCertificatesComeBackWithKeyAndTrust() throws Exception {
        try (var key = anna.privateKey()) {
            add(List.of(entry(root, MAIL), entry(anna)), List.of(key));
        }
        var before = database.contents();
        var removed = database.remove(
                List.of(root.certificate().sha256(), anna.certificate().sha256()), true);
        assertThat(removed.certificates()).isEqualTo(before.certificates());
        assertThat(removed.keys()).isEqualTo(1);
        assertThat(database.contents().certificates()).isEmpty();
        assertThat(database.contents().loneKeys()).isEmpty();

        database.putBack(removed);
        assertThat(database.contents().certificates()).containsExactlyInAnyOrderElementsOf(before.certificates());
        assertThat(database.checkIntegrity(Progress.none())).isEmpty();
        database.privateKey(anna.certificate().key().fingerprint()).close();
    }

    @Test
    void deletingWithoutKeysLeavesTheKeyWaiting() throws Exception {
        try (var key = anna.privateKey()) {
            add(List.of(entry(anna)), List.of(key));
        }
        var removed = database.remove(List.of(anna.certificate().sha256()), false);
        assertThat(removed.keys()).isZero();
        assertThat(database.contents().loneKeys()).hasSize(1);
    }

    @Test
    void waitingKeysCanBeDeletedAndPutBackAndThoseInUseCannot() throws Exception {
        try (var waiting = anna.privateKey();
                var used = bob.privateKey()) {
            add(List.of(entry(bob)), List.of(waiting, used));
        }
        var annas = anna.certificate().key().fingerprint();
        var bobs = bob.certificate().key().fingerprint();
        assertThatThrownBy(() -> database.removeKeys(List.of(annas, bobs))).isInstanceOf(NotFound.class);
        assertThat(database.contents().loneKeys()).hasSize(1);
        var removed = database.removeKeys(List.of(annas));
        assertThat(removed.keys()).isEqualTo(1);
        assertThat(database.contents().loneKeys()).isEmpty();
        database.putBack(removed);
        assertThat(database.contents().loneKeys()).hasSize(1);
        assertThat(database.checkIntegrity(Progress.none())).isEmpty();
    }

    @Test
    void whatIsNotThereCannotBeDeletedOrUsed() throws Exception {
        add(List.of(entry(bob)), List.of());
        assertThatThrownBy(() -> database.remove(
                        List.of(bob.certificate().sha256(), anna.certificate().sha256()), true))
                .isInstanceOf(NotFound.class);
        assertThat(database.contents().certificates()).hasSize(1);
        assertThatThrownBy(() -> database.privateKey(bob.certificate().key().fingerprint()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aDeletionCannotBeUndoneAfterAnotherPassword() throws Exception {
        try (var key = anna.privateKey()) {
            add(List.of(entry(anna)), List.of(key));
        }
        var removed = database.remove(List.of(anna.certificate().sha256()), true);
        changePassword("", "new");
        assertThatThrownBy(() -> database.putBack(removed))
                .isInstanceOf(UndoneTooLate.class)
                .hasMessageContaining("Anna");
        assertThat(database.contents().certificates()).isEmpty();
    }

    @Test
    void whatCameFromAnotherDatabaseIsNotPutBackHere(@TempDir Path elsewhere) throws Exception {
        var other = new StoreHouse(elsewhere);
        try (var second = other.databases().open(other.profiles.own())) {
            second.add(addition(List.of(entry(bob)), List.of()), Progress.none());
            var removed = second.remove(List.of(bob.certificate().sha256()), true);
            assertThatIllegalArgumentException().isThrownBy(() -> database.putBack(removed));
        }
    }

    @Test
    void aPasswordIsSetAskedForChangedAndRemoved() throws Exception {
        try (var key = anna.privateKey()) {
            add(List.of(entry(anna)), List.of(key));
        }
        assertThat(database.protection()).isEqualTo(Protection.NO_PASSWORD);
        changePassword("", "first ä€");
        assertThat(database.protection()).isEqualTo(Protection.UNLOCKED);
        database.lock();
        assertThat(database.protection()).isEqualTo(Protection.LOCKED);
        assertThatThrownBy(() -> database.privateKey(anna.certificate().key().fingerprint()))
                .isInstanceOf(PasswordNeeded.class);
        assertThatThrownBy(() -> unlock("wrong")).isInstanceOf(WrongPassword.class);
        unlock("first ä€");
        assertThatThrownBy(() -> changePassword("wrong", "second")).isInstanceOf(WrongPassword.class);
        changePassword("first ä€", "second");
        changePassword("second", "");
        assertThat(database.protection()).isEqualTo(Protection.NO_PASSWORD);
        database.lock();
        database.privateKey(anna.certificate().key().fingerprint()).close();
        assertThat(database.checkIntegrity(Progress.none())).isEmpty();
    }

    @Test
    void aPasswordChangeMovesOnAndCanBeCancelledUntilItIsWritten() throws Exception {
        try (var key = anna.privateKey()) {
            add(List.of(entry(anna)), List.of(key));
        }
        changePassword("", "first");
        try (var old = Passphrase.owning("first".toCharArray());
                var fresh = Passphrase.owning("second".toCharArray())) {
            var early = new WatchedProgress().cancelledAt(2);
            assertThatThrownBy(() -> database.changePassword(old, fresh, early))
                    .isInstanceOf(CancellationException.class);
            assertThat(early.beyondReturn()).isFalse();
            database.lock();
            unlock("first");
            var whole = new WatchedProgress();
            database.changePassword(old, fresh, whole);
            assertThat(whole.moves()).isGreaterThan(2);
            assertThat(whole.beyondReturn()).isTrue();
        }
        database.lock();
        unlock("second");
    }

    @Test
    void addingManyKeysMovesOnAndCanBeCancelledUntilTheyAreWritten() throws Exception {
        var people = IntStream.range(0, 40)
                .mapToObj(number -> maker.person("Person " + number, "p" + number + "@example.org", root))
                .toList();
        var keys = people.stream().map(Identity::privateKey).toList();
        var addition = addition(people.stream().map(ChangesTest::entry).toList(), keys);
        var early = new WatchedProgress().cancelledAt(2);
        assertThatThrownBy(() -> database.add(addition, early)).isInstanceOf(CancellationException.class);
        assertThat(early.beyondReturn()).isFalse();
        assertThat(database.contents().certificates()).isEmpty();
        var whole = new WatchedProgress();
        database.add(addition, whole);
        keys.forEach(PrivateKey::close);
        assertThat(whole.moves()).isGreaterThan(3);
        assertThat(whole.beyondReturn()).isTrue();
        assertThat(database.contents().certificates()).hasSize(40).allMatch(StoredCertificate::hasPrivateKey);
    }

    @Test
    void whateverAsksForItAPasswordKeepsTheRules() throws Exception {
        house.settings
                .managed("security.primaryPassword.minimumLength", "8")
                .managed("security.primaryPassword.required", "true");
        assertThatThrownBy(() -> changePassword("", "short")).isInstanceOf(PasswordTooShort.class);
        changePassword("", "long enough");
        assertThatThrownBy(() -> changePassword("long enough", "")).isInstanceOf(ForbiddenByPolicy.class);
        assertThat(database.protection()).isEqualTo(Protection.UNLOCKED);
    }

    @Test
    void lockedOnlyCertificatesCanBeAdded() throws Exception {
        changePassword("", "secret");
        database.lock();
        try (var key = anna.privateKey()) {
            assertThatThrownBy(() -> add(List.of(entry(anna)), List.of(key))).isInstanceOf(PasswordNeeded.class);
        }
        assertThatThrownBy(() -> add(List.of(entry(root, MAIL)), List.of())).isInstanceOf(PasswordNeeded.class);
        assertThat(database.contents().certificates()).isEmpty();
        add(List.of(entry(root, Trust.NONE), entry(bob)), List.of());
        assertThat(database.contents().certificates()).hasSize(2);
    }

    @Test
    void contentsAreKeptUntilSomethingChanges() throws Exception {
        add(List.of(entry(root), entry(anna)), List.of());
        var first = database.contents();
        assertThat(database.contents()).isSameAs(first);
        assertThat(house.decoder.decoded()).isEqualTo(2);
        add(List.of(entry(bob)), List.of());
        assertThat(database.contents().certificates()).hasSize(3);
        assertThat(house.decoder.decoded()).isEqualTo(3);
    }

    @Test
    void changesOfOtherProgramsAreNoticed() throws Exception {
        add(List.of(entry(root)), List.of());
        heard.set(0);
        try (var other = NssDatabase.open(house.places.ownProfile(), Access.READ_WRITE)) {
            other.change(new Change.AddCertificate(bob.certificate().encoded().toByteArray(), "Bob"));
        }
        assertThat(database.contents().certificates()).hasSize(2);
        assertThat(heard).hasValue(1);
        assertThat(database.contents().certificates()).hasSize(2);
        assertThat(heard).hasValue(1);
    }

    @Test
    void aPasswordThatAnotherProgramSetLocksUsOut() throws Exception {
        try (var key = anna.privateKey()) {
            add(List.of(entry(anna)), List.of(key));
        }
        try (var other = NssDatabase.open(house.places.ownProfile(), Access.READ_WRITE)) {
            other.changePassword(new char[0], "theirs".toCharArray());
        }
        assertThat(database.protection()).isEqualTo(Protection.LOCKED);
        assertThatThrownBy(() -> database.privateKey(anna.certificate().key().fingerprint()))
                .isInstanceOf(PasswordNeeded.class);
        unlock("theirs");
        database.privateKey(anna.certificate().key().fingerprint()).close();
    }

    @Test
    void aRowThatCannotBeReadIsNamedAndSpoilsNothingElse() throws Exception {
        add(List.of(entry(root), entry(bob)), List.of());
        Spoiler.spoilCertificate(house.places.ownProfile(), "Bob - Root Org");
        var contents = database.contents();
        assertThat(contents.certificates()).hasSize(1);
        assertThat(contents.damages()).singleElement().satisfies(damage -> {
            assertThat(damage.kind()).isEqualTo(Damage.Kind.CERTIFICATE);
            assertThat(damage.name()).isEqualTo("Bob - Root Org");
            assertThat(damage.blocksPasswordChange()).isFalse();
        });
        assertThat(database.checkIntegrity(Progress.none())).isNotEmpty();
    }

    @Test
    void manyAreReadByAllProcessors() throws Exception {
        var entries = new ArrayList<Addition.Entry>();
        for (int i = 0; i < 300; i++) {
            entries.add(entry(maker.person("Person " + i, "p" + i + "@example.org", root)));
        }
        add(entries, List.of());
        try (var fresh = house.databases().open(house.profiles.own())) {
            assertThat(fresh.contents().certificates())
                    .extracting(stored -> stored.certificate().displayName())
                    .hasSize(300)
                    .startsWith("Person 0", "Person 1")
                    .endsWith("Person 299");
        }
    }

    @Test
    void nothingIsDoneOnTheEventThread() {
        house.onEventThread.set(true);
        assertThatIllegalStateException().isThrownBy(() -> database.contents());
        assertThatIllegalStateException().isThrownBy(() -> database.lock());
        house.onEventThread.set(false);
    }

    @Test
    void cancellingBeforeTheLastStepChangesNothing() throws Exception {
        var cancelled = new Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public void stopIfCancelled() {}

            @Override
            public void pointOfNoReturn() {
                throw new java.util.concurrent.CancellationException();
            }
        };
        var addition = addition(List.of(entry(anna)), List.of());
        assertThatThrownBy(() -> database.add(addition, cancelled))
                .isInstanceOf(java.util.concurrent.CancellationException.class);
        assertThat(database.contents().certificates()).isEmpty();
    }

    @Test
    void severalThreadsWaitForEachOther() throws Exception {
        var people = new ArrayList<Identity>();
        for (int i = 0; i < 8; i++) {
            people.add(maker.person("P" + i, "p" + i + "@example.org", root));
        }
        var troubles = new AtomicInteger();
        var threads = people.stream()
                .map(person -> Thread.ofPlatform().start(() -> {
                    try (var key = person.privateKey()) {
                        add(List.of(entry(person)), List.of(key));
                        database.contents();
                    } catch (Exception e) {
                        troubles.incrementAndGet();
                    }
                }))
                .toList();
        for (var thread : threads) {
            thread.join();
        }
        assertThat(troubles).hasValue(0);
        assertThat(database.contents().certificates()).hasSize(8).allMatch(StoredCertificate::hasPrivateKey);
        assertThat(database.checkIntegrity(Progress.none())).isEmpty();
    }

    @Test
    void workUnderWayWhenItIsClosedEndsWell() throws Exception {
        add(List.of(entry(bob)), List.of());
        database.close();
        assertThat(database.contents().certificates()).hasSize(1);
        assertThat(house.places.ownProfile().resolve("cert9.db-journal")).doesNotExist();
    }

    private Added add(List<Addition.Entry> entries, List<PrivateKey> keys) throws Exception {
        return database.add(addition(entries, keys), Progress.none());
    }

    private static Addition addition(List<Addition.Entry> entries, List<PrivateKey> keys) {
        return new Addition(entries, keys);
    }

    private static Addition.Entry entry(Identity identity) {
        return new Addition.Entry(identity.certificate(), Optional.empty(), Optional.empty());
    }

    private static Addition.Entry entry(Identity identity, String nickname) {
        return new Addition.Entry(identity.certificate(), Optional.of(nickname), Optional.empty());
    }

    private static Addition.Entry entry(Identity identity, Trust trust) {
        return new Addition.Entry(identity.certificate(), Optional.empty(), Optional.of(trust));
    }

    private void unlock(String password) throws Exception {
        try (var passphrase = Passphrase.owning(password.toCharArray())) {
            database.unlock(passphrase);
        }
    }

    private void changePassword(String from, String to) throws Exception {
        try (var old = Passphrase.owning(from.toCharArray());
                var fresh = Passphrase.owning(to.toCharArray())) {
            database.changePassword(old, fresh);
        }
    }

    private String certutil(String command) throws Exception {
        return ExternalTool.run("certutil", command, "-d", "sql:" + house.places.ownProfile())
                .ok();
    }
}
