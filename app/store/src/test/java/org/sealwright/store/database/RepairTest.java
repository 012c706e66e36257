package org.sealwright.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.core.database.Damage;
import org.sealwright.core.database.Damage.Cure;
import org.sealwright.core.database.Damage.Kind;
import org.sealwright.core.database.Damage.Thing;
import org.sealwright.core.database.DamageInTheWay;
import org.sealwright.core.database.Protection;
import org.sealwright.core.database.Repair;
import org.sealwright.core.database.RepairOutdated;
import org.sealwright.core.problem.KeyUnusable;
import org.sealwright.core.problem.PasswordNeeded;
import org.sealwright.core.problem.WrongPassword;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.store.Samples;
import org.sealwright.store.StoreHouse;

/// Damage is named before a password is changed, and mended only as somebody confirmed it.
class RepairTest {
    private static final String PASSWORD = "Sample-Pass 1!";

    @TempDir
    Path home;

    private Path folder = Path.of("/");
    private Profile profile = StoreHouse.thunderbird(folder);
    private StoreHouse house = new StoreHouse(folder);
    private NssCertificateDatabase database;

    @BeforeEach
    void open() throws Exception {
        house = new StoreHouse(home);
        use("tampered");
    }

    private void use(String sample) throws Exception {
        folder = Samples.copy(sample, home.resolve("thunderbird").resolve(sample));
        profile = StoreHouse.thunderbird(folder);
        database = house.databases().open(profile);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aPasswordChangeNamesAllThatIsInTheWayAndChangesNothing() throws Exception {
        assertThatThrownBy(() -> changePassword(PASSWORD, "new"))
                .isInstanceOfSatisfying(DamageInTheWay.class, problem -> assertThat(problem.damages())
                        .extracting(Damage::thing, Damage::name)
                        .containsExactlyInAnyOrder(
                                org.assertj.core.groups.Tuple.tuple(Thing.TRUST, "Root CA"),
                                org.assertj.core.groups.Tuple.tuple(Thing.TRUST, "Distrusted CA"),
                                org.assertj.core.groups.Tuple.tuple(Thing.PRIVATE_KEY, "Bob EC")));
        database.lock();
        unlock(PASSWORD);
        assertThat(database.protection()).isEqualTo(Protection.UNLOCKED);
    }

    @Test
    void aWrongPasswordIsNotTakenForDamage() {
        assertThatThrownBy(() -> changePassword("wrong", "new")).isInstanceOf(WrongPassword.class);
    }

    @Test
    void aForgedTrustEntryShowsWhatItWouldGrant() throws Exception {
        unlock(PASSWORD);
        var forged = damage("Distrusted CA");
        assertThat(forged.claims())
                .contains(new Trust(TrustLevel.DISTRUSTED, TrustLevel.TRUSTED, TrustLevel.DISTRUSTED));
        assertThat(forged.details()).contains("p,C,p").anyMatch(detail -> detail.startsWith("sig_cert_"));
        assertThat(forged.cures()).containsExactlyInAnyOrder(Cure.RESIGN, Cure.REMOVE);
        assertThat(database.contents().damages())
                .filteredOn(damage -> damage.name().equals("Distrusted CA"))
                .singleElement()
                .satisfies(damage -> assertThat(damage.claims()).isEqualTo(forged.claims()));
    }

    @Test
    void whatWasConfirmedIsMendedAfterACopyWasKept() throws Exception {
        unlock(PASSWORD);
        var left = database.repair(
                List.of(
                        new Repair(damage("Root CA"), Cure.RESIGN),
                        new Repair(damage("Distrusted CA"), Cure.REMOVE),
                        new Repair(damage("Bob EC"), Cure.RESIGN)),
                Progress.none());
        assertThat(left).isEmpty();
        assertThat(database.contents().damages()).isEmpty();
        assertThat(trust("Root CA").isAnchor()).isTrue();
        assertThat(trust("Distrusted CA")).isEqualTo(Trust.NONE);
        assertThat(house.copies().list(profile)).hasSize(1);
        assertThat(names(house.copies().folderOf(profile))).noneMatch(name -> name.startsWith("unfinished"));
        changePassword(PASSWORD, "new");
        database.lock();
        unlock("new");
        assertThat(database.checkIntegrity(Progress.none())).isEmpty();
    }

    @Test
    void nothingIsMendedThatHasChangedSinceItWasShown() throws Exception {
        unlock(PASSWORD);
        var shown = damage("Distrusted CA");
        sql(
                "cert9.db",
                "UPDATE nssPublic SET ace53635b = x'CE534353' WHERE ace53635b = x'CE534352'"
                        + " AND ace536358 = x'CE53635A'");
        sql(
                "cert9.db",
                "UPDATE nssPublic SET ace536358 = x'CE534352' WHERE printf('cert9.db object %08x', id) = '"
                        + shown.place() + "'");
        assertThatThrownBy(() -> database.repair(List.of(new Repair(shown, Cure.RESIGN)), Progress.none()))
                .isInstanceOf(RepairOutdated.class);
        var gone = new Damage(
                Kind.SIGNATURE,
                Thing.TRUST,
                "x",
                "cert9.db object 00000001",
                List.of(),
                Optional.empty(),
                java.util.Set.of(Cure.REMOVE),
                true);
        assertThatThrownBy(() -> database.repair(List.of(new Repair(gone, Cure.REMOVE)), Progress.none()))
                .isInstanceOf(RepairOutdated.class);
    }

    @Test
    void aLockedDatabaseIsNotMended() throws Exception {
        unlock(PASSWORD);
        var damage = damage("Bob EC");
        database.lock();
        assertThatThrownBy(() -> database.repair(List.of(new Repair(damage, Cure.RESIGN)), Progress.none()))
                .isInstanceOf(PasswordNeeded.class);
    }

    @Test
    void aKeyThatIsNoneIsNotSignedAndCanOnlyBeRemoved() throws Exception {
        use("nss387-empty-password");
        sql("key4.db", "UPDATE nssPrivate SET a124 = a125 WHERE a100 = x'00000000'");
        var damage = damage("Alice RSA");
        assertThatThrownBy(() -> database.repair(List.of(new Repair(damage, Cure.RESIGN)), Progress.none()))
                .isInstanceOf(KeyUnusable.class);
        assertThat(damage("Alice RSA")).isEqualTo(damage);
        assertThat(database.repair(List.of(new Repair(damage, Cure.REMOVE)), Progress.none()))
                .isEmpty();
    }

    @Test
    void theKeyOfSavedPasswordsIsDroppedOnlyExplicitlyAndACopyKeepsIt() throws Exception {
        use("tb153-live-profile");
        sql("key4.db", "UPDATE nssPrivate SET a11 = x'3000' WHERE a0 = x'00000004'");
        assertThatThrownBy(() -> changePassword("live-Pass-153", "new")).isInstanceOf(DamageInTheWay.class);
        var damage = database.checkIntegrity(Progress.none()).getFirst();
        assertThat(damage.thing()).isEqualTo(Thing.SECRET_KEY);
        assertThat(damage.cures()).containsExactly(Cure.REMOVE);
        assertThat(database.repair(List.of(new Repair(damage, Cure.REMOVE)), Progress.none()))
                .isEmpty();
        changePassword("live-Pass-153", "new");
        var copy = house.copies()
                .find(profile, house.copies().list(profile).getFirst().name());
        assertThat(count(copy.resolve("key4.db"))).isEqualTo(1);
        assertThat(count(folder.resolve("key4.db"))).isZero();
    }

    private Damage damage(String name) throws Exception {
        return database.checkIntegrity(Progress.none()).stream()
                .filter(found -> found.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Trust trust(String nickname) throws Exception {
        return database.contents().certificates().stream()
                .filter(stored -> stored.nickname().equals(nickname))
                .findFirst()
                .orElseThrow()
                .trust();
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

    private static List<String> names(Path parent) throws Exception {
        try (var files = Files.list(parent)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private void sql(String file, String statement) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(file));
                var run = connection.createStatement()) {
            assertThat(run.executeUpdate(statement)).as(statement).isBetween(0, 9);
        }
    }

    private static int count(Path keys) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + keys);
                var run = connection.createStatement();
                var results = run.executeQuery("SELECT count(*) FROM nssPrivate WHERE a0 = x'00000004'")) {
            return results.getInt(1);
        }
    }
}
