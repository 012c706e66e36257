package org.sealwright.nss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.nss.change.Remedy;
import org.sealwright.nss.integrity.Damage;
import org.sealwright.nss.key.KeyCondition;
import org.sealwright.nss.problem.DatabaseDamaged;
import org.sealwright.nss.problem.KeyDamaged;
import org.sealwright.nss.problem.NoSuchObject;
import org.sealwright.nss.problem.NotLoggedIn;
import org.sealwright.nss.value.ObjectClass;
import org.sealwright.nss.value.ObjectId;
import org.sealwright.nss.value.Part;
import org.sealwright.testkit.ExternalTool;

/// Damaged objects are mended one by one, as asked for, and only if a trial on a copy went well.
class RepairTest {

    private static final String FRESH = "fresh password";

    @TempDir
    Path parent;

    @Test
    void whatIsSignedAnewCountsAgainAndThePasswordCanBeChanged() throws Exception {
        var folder = Samples.copy("tampered", parent);
        try (var database = open(folder, "tampered")) {
            var before = database.checkIntegrity();
            assertThat(harmful(before.findings())).hasSize(3);
            assertThatThrownBy(() -> database.changePassword(Samples.password("tampered"), FRESH.toCharArray()))
                    .isInstanceOf(DatabaseDamaged.class);
            var remedies = harmful(before.findings()).stream()
                    .map(damage -> new Remedy.Resign(damage.object().orElseThrow()))
                    .toList();
            database.repair(remedies, parent.resolve("trial"));
            assertThat(database.checkIntegrity().findings()).isEmpty();
            assertThat(database.trust().rejected()).isEmpty();
            for (var key : database.privateKeys()) {
                assertThat(database.condition(key.id())).isEqualTo(new KeyCondition.Usable());
            }
            database.changePassword(Samples.password("tampered"), FRESH.toCharArray());
        }
        var password = Files.writeString(parent.resolve("pw"), FRESH + "\n");
        assertThat(ExternalTool.run("certutil", "-K", "-d", "sql:" + folder, "-f", password.toString())
                        .ok())
                .contains("Alice RSA", "Bob EC", "Grace P384");
    }

    @Test
    void damageTellsWhoseItIsAndWhatItClaims() throws Exception {
        try (var database = open(Samples.copy("tampered", parent), "tampered")) {
            var damages = harmful(database.checkIntegrity().findings());
            assertThat(damages).extracting(Damage::name).contains("Root CA", "Distrusted CA", "Bob EC");
            var forged = named(damages, "Distrusted CA");
            assertThat(forged.claims().map(claimed -> claimed.certutilFlags(false)))
                    .contains("p,C,p");
            assertThat(forged.objectClass()).contains(ObjectClass.NSS_TRUST);
            assertThat(forged.detail()).startsWith("sig_cert_");
            assertThat(named(damages, "Bob EC").claims()).isEmpty();
        }
    }

    @Test
    void aForgedTrustEntryCanBeRemovedInstead() throws Exception {
        var folder = Samples.copy("tampered", parent);
        try (var database = open(folder, "tampered")) {
            var forged = named(harmful(database.checkIntegrity().findings()), "Distrusted CA");
            database.repair(List.of(new Remedy.Remove(forged.object().orElseThrow())), parent.resolve("trial"));
            assertThat(database.trust().entries())
                    .extracting(NssTrust::id)
                    .doesNotContain(forged.object().get());
            assertThat(database.certificates()).hasSize(8);
            var after = database.checkIntegrity();
            assertThat(after.orphanedSignatures()).isEmpty();
            assertThat(harmful(after.findings())).hasSize(2);
        }
    }

    @Test
    void aKeyWhosePartsDoNotBelongTogetherIsNotSigned() throws Exception {
        var folder = Samples.copy("nss387-empty-password", parent);
        // Another of its own encrypted numbers in place of a prime: it decrypts, and is wrong.
        Sqlite.run(folder.resolve("key4.db"), "UPDATE nssPrivate SET a124 = a125 WHERE a100 = x'00000000'");
        try (var database = NssDatabase.open(folder, Access.READ_WRITE)) {
            var damage = harmful(database.checkIntegrity().findings()).getFirst();
            var id = damage.object().orElseThrow();
            var stamp = database.stamp();
            assertThatThrownBy(() -> database.repair(List.of(new Remedy.Resign(id)), parent.resolve("trial")))
                    .isInstanceOf(KeyDamaged.class)
                    .hasMessageContaining("primes");
            assertThat(database.stamp()).isEqualTo(stamp);
            database.repair(List.of(new Remedy.Remove(id)), parent.resolve("second trial"));
            assertThat(harmful(database.checkIntegrity().findings())).isEmpty();
            assertThat(database.privateKeys()).hasSize(1);
        }
    }

    /// The key of Thunderbird's saved passwords.
    @Test
    void aSecretKeyThatCannotBeReadBlocksAPasswordChangeUntilItIsRemoved() throws Exception {
        var folder = Samples.copy("tb153-live-profile", parent);
        Sqlite.run(folder.resolve("key4.db"), "UPDATE nssPrivate SET a11 = x'3000' WHERE a0 = x'00000004'");
        try (var database = open(folder, "tb153-live-profile")) {
            var old = Samples.password("tb153-live-profile");
            assertThatThrownBy(() -> database.changePassword(old, FRESH.toCharArray()))
                    .isInstanceOf(DatabaseDamaged.class)
                    .hasMessageContaining("secret key");
            var damage = harmful(database.checkIntegrity().findings()).getFirst();
            assertThat(damage.kind()).isEqualTo(Damage.Kind.VALUE);
            assertThat(damage.objectClass()).contains(ObjectClass.SECRET_KEY);
            var id = damage.object().orElseThrow();
            assertThatThrownBy(() -> database.repair(List.of(new Remedy.Resign(id)), parent.resolve("trial")))
                    .isInstanceOf(KeyDamaged.class);
            database.repair(List.of(new Remedy.Remove(id)), parent.resolve("second trial"));
            database.changePassword(old, FRESH.toCharArray());
            assertThat(database.checkIntegrity().healthy()).isTrue();
        }
    }

    @Test
    void aSecretKeyWithAWrongSignatureCanBeSignedAnew() throws Exception {
        var folder = Samples.copy("tb153-live-profile", parent);
        Sqlite.run(
                folder.resolve("key4.db"),
                "DELETE FROM metaData WHERE id = (SELECT printf('sig_key_%08x_00000011', id) FROM nssPrivate"
                        + " WHERE a0 = x'00000004')");
        try (var database = open(folder, "tb153-live-profile")) {
            var damage = harmful(database.checkIntegrity().findings()).getFirst();
            assertThat(damage.kind()).isEqualTo(Damage.Kind.SIGNATURE_MISSING);
            database.repair(List.of(new Remedy.Resign(damage.object().orElseThrow())), parent.resolve("trial"));
            assertThat(database.checkIntegrity().healthy()).isTrue();
        }
    }

    @Test
    void nothingIsMendedWithoutLoginOrWhereNothingIs() throws Exception {
        var folder = Samples.copy("tampered", parent);
        try (var database = NssDatabase.open(folder, Access.READ_WRITE)) {
            var nothing = List.of(new Remedy.Remove(new ObjectId(Part.CERTIFICATES, 4711)));
            assertThatThrownBy(() -> database.repair(nothing, parent.resolve("trial")))
                    .isInstanceOf(NotLoggedIn.class);
            database.login(Samples.password("tampered"));
            assertThatThrownBy(() -> database.repair(nothing, parent.resolve("trial")))
                    .isInstanceOf(NoSuchObject.class);
        }
    }

    private static NssDatabase open(Path folder, String sample) throws Exception {
        var database = NssDatabase.open(folder, Access.READ_WRITE);
        database.login(Samples.password(sample));
        return database;
    }

    private static List<Damage> harmful(List<Damage> findings) {
        return findings.stream().filter(damage -> damage.kind().harmful()).toList();
    }

    private static Damage named(List<Damage> damages, String name) {
        return damages.stream()
                .filter(damage -> damage.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
