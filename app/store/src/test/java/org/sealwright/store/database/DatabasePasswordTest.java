package org.sealwright.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sealwright.store.database.OpenDatabase.MAIL;
import static org.sealwright.store.database.OpenDatabase.entry;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.core.database.Protection;
import org.sealwright.core.problem.ForbiddenByPolicy;
import org.sealwright.core.problem.PasswordNeeded;
import org.sealwright.core.problem.PasswordTooShort;
import org.sealwright.core.problem.WrongPassword;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.Trust;
import org.sealwright.nss.Access;
import org.sealwright.nss.NssDatabase;
import org.sealwright.testkit.WatchedProgress;

/// The primary password of the own database.
class DatabasePasswordTest {
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
    void aPasswordIsSetAskedForChangedAndRemoved() throws Exception {
        try (var key = own.anna.privateKey()) {
            own.add(List.of(entry(own.anna)), List.of(key));
        }
        assertThat(own.database.protection()).isEqualTo(Protection.NO_PASSWORD);
        own.changePassword("", "first ä€");
        assertThat(own.database.protection()).isEqualTo(Protection.UNLOCKED);
        own.database.lock();
        assertThat(own.database.protection()).isEqualTo(Protection.LOCKED);
        assertThatThrownBy(() ->
                        own.database.privateKey(own.anna.certificate().key().fingerprint()))
                .isInstanceOf(PasswordNeeded.class);
        assertThatThrownBy(() -> own.unlock("wrong")).isInstanceOf(WrongPassword.class);
        own.unlock("first ä€");
        assertThatThrownBy(() -> own.changePassword("wrong", "second")).isInstanceOf(WrongPassword.class);
        own.changePassword("first ä€", "second");
        own.changePassword("second", "");
        assertThat(own.database.protection()).isEqualTo(Protection.NO_PASSWORD);
        own.database.lock();
        own.database.privateKey(own.anna.certificate().key().fingerprint()).close();
        assertThat(own.database.checkIntegrity(Progress.none())).isEmpty();
    }

    @Test
    void aPasswordChangeMovesOnAndCanBeCancelledUntilItIsWritten() throws Exception {
        try (var key = own.anna.privateKey()) {
            own.add(List.of(entry(own.anna)), List.of(key));
        }
        own.changePassword("", "first");
        try (var old = Passphrase.owning("first".toCharArray());
                var fresh = Passphrase.owning("second".toCharArray())) {
            var early = new WatchedProgress().cancelledAt(2);
            assertThatThrownBy(() -> own.database.changePassword(old, fresh, early))
                    .isInstanceOf(CancellationException.class);
            assertThat(early.beyondReturn()).isFalse();
            own.database.lock();
            own.unlock("first");
            var whole = new WatchedProgress();
            own.database.changePassword(old, fresh, whole);
            assertThat(whole.moves()).isGreaterThan(2);
            assertThat(whole.beyondReturn()).isTrue();
        }
        own.database.lock();
        own.unlock("second");
    }

    @Test
    void whateverAsksForItAPasswordKeepsTheRules() throws Exception {
        own.house
                .settings
                .managed("security.primaryPassword.minimumLength", "8")
                .managed("security.primaryPassword.required", "true");
        assertThatThrownBy(() -> own.changePassword("", "short")).isInstanceOf(PasswordTooShort.class);
        own.changePassword("", "long enough");
        assertThatThrownBy(() -> own.changePassword("long enough", "")).isInstanceOf(ForbiddenByPolicy.class);
        assertThat(own.database.protection()).isEqualTo(Protection.UNLOCKED);
    }

    @Test
    void lockedOnlyCertificatesCanBeAdded() throws Exception {
        own.changePassword("", "secret");
        own.database.lock();
        try (var key = own.anna.privateKey()) {
            assertThatThrownBy(() -> own.add(List.of(entry(own.anna)), List.of(key)))
                    .isInstanceOf(PasswordNeeded.class);
        }
        assertThatThrownBy(() -> own.add(List.of(entry(own.root, MAIL)), List.of()))
                .isInstanceOf(PasswordNeeded.class);
        assertThat(own.database.contents().certificates()).isEmpty();
        own.add(List.of(entry(own.root, Trust.NONE), entry(own.bob)), List.of());
        assertThat(own.database.contents().certificates()).hasSize(2);
    }

    @Test
    void aPasswordThatAnotherProgramSetLocksUsOut() throws Exception {
        try (var key = own.anna.privateKey()) {
            own.add(List.of(entry(own.anna)), List.of(key));
        }
        try (var other = NssDatabase.open(own.house.places.ownProfile(), Access.READ_WRITE)) {
            other.changePassword(new char[0], "theirs".toCharArray());
        }
        assertThat(own.database.protection()).isEqualTo(Protection.LOCKED);
        assertThatThrownBy(() ->
                        own.database.privateKey(own.anna.certificate().key().fingerprint()))
                .isInstanceOf(PasswordNeeded.class);
        own.unlock("theirs");
        own.database.privateKey(own.anna.certificate().key().fingerprint()).close();
    }
}
