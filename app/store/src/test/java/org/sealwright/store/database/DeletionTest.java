package org.sealwright.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sealwright.store.database.OpenDatabase.MAIL;
import static org.sealwright.store.database.OpenDatabase.addition;
import static org.sealwright.store.database.OpenDatabase.entry;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.core.problem.NotFound;
import org.sealwright.core.problem.UndoneTooLate;
import org.sealwright.core.task.Progress;
import org.sealwright.store.StoreHouse;

/// What is deleted from the own database, and comes back.
class DeletionTest {
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
    void deletedCertificatesComeBackWithKeyAndTrust() throws Exception {
        try (var key = own.anna.privateKey()) {
            own.add(List.of(entry(own.root, MAIL), entry(own.anna)), List.of(key));
        }
        var before = own.database.contents();
        var removed = own.database.remove(
                List.of(own.root.certificate().sha256(), own.anna.certificate().sha256()), true);
        assertThat(removed.certificates()).isEqualTo(before.certificates());
        assertThat(removed.keys()).isEqualTo(1);
        assertThat(own.database.contents().certificates()).isEmpty();
        assertThat(own.database.contents().loneKeys()).isEmpty();

        own.database.putBack(removed);
        assertThat(own.database.contents().certificates()).containsExactlyInAnyOrderElementsOf(before.certificates());
        assertThat(own.database.checkIntegrity(Progress.none())).isEmpty();
        own.database.privateKey(own.anna.certificate().key().fingerprint()).close();
    }

    @Test
    void deletingWithoutKeysLeavesTheKeyWaiting() throws Exception {
        try (var key = own.anna.privateKey()) {
            own.add(List.of(entry(own.anna)), List.of(key));
        }
        var removed = own.database.remove(List.of(own.anna.certificate().sha256()), false);
        assertThat(removed.keys()).isZero();
        assertThat(own.database.contents().loneKeys()).hasSize(1);
    }

    @Test
    void waitingKeysCanBeDeletedAndPutBackAndThoseInUseCannot() throws Exception {
        try (var waiting = own.anna.privateKey();
                var used = own.bob.privateKey()) {
            own.add(List.of(entry(own.bob)), List.of(waiting, used));
        }
        var annas = own.anna.certificate().key().fingerprint();
        var bobs = own.bob.certificate().key().fingerprint();
        assertThatThrownBy(() -> own.database.removeKeys(List.of(annas, bobs))).isInstanceOf(NotFound.class);
        assertThat(own.database.contents().loneKeys()).hasSize(1);
        var removed = own.database.removeKeys(List.of(annas));
        assertThat(removed.keys()).isEqualTo(1);
        assertThat(own.database.contents().loneKeys()).isEmpty();
        own.database.putBack(removed);
        assertThat(own.database.contents().loneKeys()).hasSize(1);
        assertThat(own.database.checkIntegrity(Progress.none())).isEmpty();
    }

    @Test
    void whatIsNotThereCannotBeDeletedOrUsed() throws Exception {
        own.add(List.of(entry(own.bob)), List.of());
        assertThatThrownBy(() -> own.database.remove(
                        List.of(
                                own.bob.certificate().sha256(),
                                own.anna.certificate().sha256()),
                        true))
                .isInstanceOf(NotFound.class);
        assertThat(own.database.contents().certificates()).hasSize(1);
        assertThatThrownBy(() ->
                        own.database.privateKey(own.bob.certificate().key().fingerprint()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aDeletionCannotBeUndoneAfterAnotherPassword() throws Exception {
        try (var key = own.anna.privateKey()) {
            own.add(List.of(entry(own.anna)), List.of(key));
        }
        var removed = own.database.remove(List.of(own.anna.certificate().sha256()), true);
        own.changePassword("", "new");
        assertThatThrownBy(() -> own.database.putBack(removed))
                .isInstanceOf(UndoneTooLate.class)
                .hasMessageContaining("Anna");
        assertThat(own.database.contents().certificates()).isEmpty();
    }

    @Test
    void whatCameFromAnotherDatabaseIsNotPutBackHere(@TempDir Path elsewhere) throws Exception {
        var other = new StoreHouse(elsewhere);
        try (var second = other.databases().open(other.profiles.own())) {
            second.add(addition(List.of(entry(own.bob)), List.of()), Progress.none());
            var removed = second.remove(List.of(own.bob.certificate().sha256()), true);
            assertThatIllegalArgumentException().isThrownBy(() -> own.database.putBack(removed));
        }
    }
}
