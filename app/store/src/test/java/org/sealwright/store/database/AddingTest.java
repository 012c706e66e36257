package org.sealwright.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sealwright.store.database.OpenDatabase.MAIL;
import static org.sealwright.store.database.OpenDatabase.addition;
import static org.sealwright.store.database.OpenDatabase.entry;

import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
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
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.database.StoredCertificate.Origin;
import org.sealwright.core.secret.PrivateKey;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.testkit.CertificateMaker.Identity;
import org.sealwright.testkit.ExternalTool;
import org.sealwright.testkit.WatchedProgress;

/// What is added to the own database, and what other programs say of the result.
class AddingTest {
    @TempDir
    Path home;

    private OpenDatabase own;

    @BeforeEach
    void open() throws Exception {
        own = OpenDatabase.in(home);
    }

    @AfterEach
    void close() {
        own.close();
    }

    @Test
    void certificatesGoToTheirGroupsUnderThunderbirdsNames() throws Exception {
        var nobody = own.maker.person("Server", "", own.root);
        var added = own.add(List.of(entry(own.root, MAIL), entry(own.bob), entry(nobody)), List.of());
        assertThat(added.certificates())
                .extracting(Added.CertificateAdded::action)
                .containsOnly(Action.ADDED);
        assertThat(own.database.contents().certificates())
                .extracting(StoredCertificate::nickname, StoredCertificate::group, StoredCertificate::trust)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Root - Root Org", Group.AUTHORITIES, MAIL),
                        org.assertj.core.groups.Tuple.tuple("Bob - Root Org", Group.PEOPLE, Trust.NONE),
                        org.assertj.core.groups.Tuple.tuple("Server - Root Org", Group.OTHER, Trust.NONE));
        assertThat(own.heard).hasValue(1);
        assertThat(own.certutil("-L")).containsPattern("Root - Root Org +,C,").containsPattern("Bob - Root Org +,,");
    }

    @Test
    void aWishedNicknameIsTakenAndACollisionNumbered() throws Exception {
        own.add(List.of(entry(own.anna, "Work")), List.of());
        own.add(List.of(entry(own.bob, "Work")), List.of());
        assertThat(own.database.contents().certificates())
                .extracting(StoredCertificate::nickname)
                .containsExactly("Work", "Work #2");
    }

    @Test
    void aCertificateWithItsKeyIsMineAndOtherProgramsAgree() throws Exception {
        try (var key = own.anna.privateKey()) {
            var added = own.add(List.of(entry(own.anna)), List.of(key));
            assertThat(added.certificates().getFirst().action()).isEqualTo(Action.ADDED);
            assertThat(added.certificates().getFirst().stored().group()).isEqualTo(Group.MINE);
            assertThat(added.keys().getFirst().action()).isEqualTo(Action.ADDED);
            try (var read = own.database.privateKey(own.anna.certificate().key().fingerprint())) {
                assertThat(read.publicKey()).isEqualTo(own.anna.certificate().key());
            }
        }
        assertThat(own.database.checkIntegrity(Progress.none())).isEmpty();
        assertThat(own.certutil("-L")).containsPattern("Anna - Root Org +u,u,u");
        assertThat(own.certutil("-K")).contains("Anna - Root Org");
    }

    @Test
    void aKeyMadeHereIsToldFromOneOfAFile() throws Exception {
        try (var made = own.anna.privateKey();
                var read = own.bob.privateKey()) {
            own.database.add(new Addition(List.of(entry(own.anna)), List.of(made), true), Progress.none());
            own.add(List.of(entry(own.bob)), List.of(read));
        }
        assertThat(own.database.contents().certificates())
                .extracting(StoredCertificate::origin)
                .containsExactly(Origin.MADE_HERE, Origin.FROM_FILE);
    }

    @Test
    void aKeyThatNssMadeWasMadeHere() throws Exception {
        own.database.close();
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
                        "sql:" + own.house.places.ownProfile(),
                        "-k",
                        "ec",
                        "-q",
                        "nistp256")
                .ok();
        open();
        assertThat(own.database.contents().certificates())
                .extracting(StoredCertificate::origin)
                .containsExactly(Origin.MADE_HERE);
    }

    @Test
    void aKeyWaitsAloneUntilItsCertificatePairs() throws Exception {
        try (var key = own.anna.privateKey()) {
            own.add(List.of(), List.of(key));
        }
        assertThat(own.database.contents().loneKeys()).singleElement().satisfies(lone -> {
            assertThat(lone.key().fingerprint())
                    .isEqualTo(own.anna.certificate().key().fingerprint());
            assertThat(lone.key().shortName()).isEqualTo("EC P-256");
            assertThat(lone.label()).isEmpty();
        });
        var added = own.add(List.of(entry(own.anna)), List.of());
        assertThat(added.certificates().getFirst().action()).isEqualTo(Action.PAIRED);
        assertThat(own.database.contents().loneKeys()).isEmpty();
        assertThat(own.certutil("-L")).containsPattern("Anna - Root Org +u,u,u");
    }

    @Test
    void whatIsThereAlreadyIsNotWrittenAgain() throws Exception {
        try (var key = own.anna.privateKey()) {
            own.add(List.of(entry(own.anna), entry(own.root, MAIL)), List.of(key));
            own.heard.set(0);
            var again = own.add(List.of(entry(own.anna, "Other name"), entry(own.root, MAIL)), List.of(key));
            assertThat(again.certificates())
                    .extracting(Added.CertificateAdded::action)
                    .containsOnly(Action.ALREADY_PRESENT);
            assertThat(again.keys().getFirst().action()).isEqualTo(Action.ALREADY_PRESENT);
            assertThat(again.certificates().getFirst().stored().nickname()).isEqualTo("Anna - Root Org");
        }
        assertThat(own.heard).hasValue(0);
    }

    @Test
    void oneFileWithACertificateTwiceAddsItOnce() throws Exception {
        var added = own.add(List.of(entry(own.anna), entry(own.anna)), List.of());
        assertThat(added.certificates())
                .extracting(Added.CertificateAdded::action)
                .containsExactly(Action.ADDED, Action.ALREADY_PRESENT);
        assertThat(own.database.contents().certificates()).hasSize(1);
    }

    @Test
    void anotherCertificateWithTheSameIssuerAndSerialIsLeftOut() throws Exception {
        var der = own.anna.certificate().encoded().toByteArray();
        der[der.length - 1] ^= 1;
        var twin = own.house.decoder.decode(der);
        own.add(List.of(entry(own.anna)), List.of());
        var added = own.add(
                List.of(new Addition.Entry(twin, Optional.empty(), Optional.empty()), entry(own.bob)), List.of());
        assertThat(added.certificates().get(0).action()).isEqualTo(Action.SKIPPED);
        assertThat(added.certificates().get(0).reason()).isEqualTo(Added.DUPLICATE_SERIAL);
        assertThat(added.certificates().get(1).action()).isEqualTo(Action.ADDED);
        assertThat(own.database.contents().certificates()).hasSize(2);
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
            var added = own.add(List.of(entry(own.bob)), List.of(key));
            assertThat(added.keys().getFirst().action()).isEqualTo(Action.SKIPPED);
            assertThat(added.keys().getFirst().reason()).isEqualTo(Added.UNSUPPORTED_KEY);
            assertThat(added.certificates().getFirst().action()).isEqualTo(Action.ADDED);
        }
        assertThat(own.database.contents().loneKeys()).isEmpty();
    }

    @Test
    void trustChangesPurposeByPurpose() throws Exception {
        own.add(List.of(entry(own.root)), List.of());
        own.add(
                List.of(entry(own.root, new Trust(TrustLevel.TRUSTED, TrustLevel.DISTRUSTED, TrustLevel.INHERIT))),
                List.of());
        assertThat(own.certutil("-L")).containsPattern("Root - Root Org +CT,p,");
        own.add(List.of(entry(own.root, Trust.NONE)), List.of());
        assertThat(own.database.contents().certificates().getFirst().trust()).isEqualTo(Trust.NONE);
        assertThat(own.certutil("-L")).containsPattern("Root - Root Org +,,");
    }

    @Test
    void addingManyKeysMovesOnAndCanBeCancelledUntilTheyAreWritten() throws Exception {
        var people = IntStream.range(0, 40)
                .mapToObj(number -> own.maker.person("Person " + number, "p" + number + "@example.org", own.root))
                .toList();
        var keys = people.stream().map(Identity::privateKey).toList();
        var addition = addition(people.stream().map(OpenDatabase::entry).toList(), keys);
        var early = new WatchedProgress().cancelledAt(2);
        assertThatThrownBy(() -> own.database.add(addition, early)).isInstanceOf(CancellationException.class);
        assertThat(early.beyondReturn()).isFalse();
        assertThat(own.database.contents().certificates()).isEmpty();
        var whole = new WatchedProgress();
        own.database.add(addition, whole);
        keys.forEach(PrivateKey::close);
        assertThat(whole.moves()).isGreaterThan(3);
        assertThat(whole.beyondReturn()).isTrue();
        assertThat(own.database.contents().certificates()).hasSize(40).allMatch(StoredCertificate::hasPrivateKey);
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
        var addition = addition(List.of(entry(own.anna)), List.of());
        assertThatThrownBy(() -> own.database.add(addition, cancelled))
                .isInstanceOf(java.util.concurrent.CancellationException.class);
        assertThat(own.database.contents().certificates()).isEmpty();
    }
}
