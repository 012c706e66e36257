package org.sealwright.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.sealwright.store.database.OpenDatabase.entry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.core.database.Addition;
import org.sealwright.core.database.Damage;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.task.Progress;
import org.sealwright.nss.Access;
import org.sealwright.nss.NssDatabase;
import org.sealwright.nss.change.Change;
import org.sealwright.testkit.CertificateMaker.Identity;

/// What is read of the own database, by several threads, beside other programs and with damage.
class ContentsTest {
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
    void contentsAreKeptUntilSomethingChanges() throws Exception {
        own.add(List.of(entry(own.root), entry(own.anna)), List.of());
        var first = own.database.contents();
        assertThat(own.database.contents()).isSameAs(first);
        assertThat(own.house.decoder.decoded()).isEqualTo(2);
        own.add(List.of(entry(own.bob)), List.of());
        assertThat(own.database.contents().certificates()).hasSize(3);
        assertThat(own.house.decoder.decoded()).isEqualTo(3);
    }

    @Test
    void changesOfOtherProgramsAreNoticed() throws Exception {
        own.add(List.of(entry(own.root)), List.of());
        own.heard.set(0);
        try (var other = NssDatabase.open(own.house.places.ownProfile(), Access.READ_WRITE)) {
            other.change(
                    new Change.AddCertificate(own.bob.certificate().encoded().toByteArray(), "Bob"));
        }
        assertThat(own.database.contents().certificates()).hasSize(2);
        assertThat(own.heard).hasValue(1);
        assertThat(own.database.contents().certificates()).hasSize(2);
        assertThat(own.heard).hasValue(1);
    }

    @Test
    void aRowThatCannotBeReadIsNamedAndSpoilsNothingElse() throws Exception {
        own.add(List.of(entry(own.root), entry(own.bob)), List.of());
        Spoiler.spoilCertificate(own.house.places.ownProfile(), "Bob - Root Org");
        var contents = own.database.contents();
        assertThat(contents.certificates()).hasSize(1);
        assertThat(contents.damages()).singleElement().satisfies(damage -> {
            assertThat(damage.kind()).isEqualTo(Damage.Kind.CERTIFICATE);
            assertThat(damage.name()).isEqualTo("Bob - Root Org");
            assertThat(damage.blocksPasswordChange()).isFalse();
        });
        assertThat(own.database.checkIntegrity(Progress.none())).isNotEmpty();
    }

    @Test
    void manyAreReadByAllProcessors() throws Exception {
        var entries = new ArrayList<Addition.Entry>();
        for (int i = 0; i < 300; i++) {
            entries.add(entry(own.maker.person("Person " + i, "p" + i + "@example.org", own.root)));
        }
        own.add(entries, List.of());
        try (var fresh = own.house.databases().open(own.house.profiles.own())) {
            assertThat(fresh.contents().certificates())
                    .extracting(stored -> stored.certificate().displayName())
                    .hasSize(300)
                    .startsWith("Person 0", "Person 1")
                    .endsWith("Person 299");
        }
    }

    @Test
    void nothingIsDoneOnTheEventThread() {
        own.house.onEventThread.set(true);
        assertThatIllegalStateException().isThrownBy(() -> own.database.contents());
        assertThatIllegalStateException().isThrownBy(() -> own.database.lock());
        own.house.onEventThread.set(false);
    }

    @Test
    void severalThreadsWaitForEachOther() throws Exception {
        var people = new ArrayList<Identity>();
        for (int i = 0; i < 8; i++) {
            people.add(own.maker.person("P" + i, "p" + i + "@example.org", own.root));
        }
        var troubles = new AtomicInteger();
        var threads = people.stream()
                .map(person -> Thread.ofPlatform().start(() -> {
                    try (var key = person.privateKey()) {
                        own.add(List.of(entry(person)), List.of(key));
                        own.database.contents();
                    } catch (Exception e) {
                        troubles.incrementAndGet();
                    }
                }))
                .toList();
        for (var thread : threads) {
            thread.join();
        }
        assertThat(troubles).hasValue(0);
        assertThat(own.database.contents().certificates()).hasSize(8).allMatch(StoredCertificate::hasPrivateKey);
        assertThat(own.database.checkIntegrity(Progress.none())).isEmpty();
    }

    @Test
    void workUnderWayWhenItIsClosedEndsWell() throws Exception {
        own.add(List.of(entry(own.bob)), List.of());
        own.database.close();
        assertThat(own.database.contents().certificates()).hasSize(1);
        assertThat(own.house.places.ownProfile().resolve("cert9.db-journal")).doesNotExist();
    }
}
