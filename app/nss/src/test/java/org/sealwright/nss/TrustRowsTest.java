package org.sealwright.nss;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.nss.change.Change;
import org.sealwright.nss.change.Outcome;
import org.sealwright.nss.trust.TrustSettings;

/// Trust rows come, stay and go together in both classes.
class TrustRowsTest {
    private static final String SAMPLE = "mixed-trust";

    @TempDir
    Path parent;

    private NssDatabase sample() throws Exception {
        var database = NssDatabase.open(Samples.copy(SAMPLE, parent), Access.READ_WRITE);
        database.login(Samples.password(SAMPLE));
        return database;
    }

    private static NssCertificate root(NssDatabase database) throws Exception {
        return database.certificates().stream()
                .filter(found -> found.nickname().equals("Root CA"))
                .findFirst()
                .orElseThrow();
    }

    private static long trustRows(NssDatabase database) throws Exception {
        return Sqlite.number(
                database.folder().resolve("cert9.db"),
                "SELECT count(*) FROM nssPublic WHERE a0 IN (x'ce534353', x'0000000b')");
    }

    @Test
    void forgottenTrustIsGoneInBothClassesWithItsSignatures() throws Exception {
        try (var database = sample()) {
            var root = root(database);
            long before = trustRows(database);
            assertThat(database.change(new Change.ForgetTrust(root.der())))
                    .containsExactly(new Outcome.TrustForgotten(2));
            assertThat(trustRows(database)).isEqualTo(before - 2);
            assertThat(database.trust().find(root)).isEmpty();
            assertThat(database.checkIntegrity().orphanedSignatures()).isEmpty();
        }
    }

    @Test
    void trustThatSaysNothingIsARowOnlyWhereItIsWanted() throws Exception {
        try (var database = sample()) {
            var root = root(database);
            database.change(new Change.ForgetTrust(root.der()));
            database.change(new Change.SetTrust(root.der(), TrustSettings.NONE));
            assertThat(database.trust().find(root)).isEmpty();
            database.change(new Change.SetTrust(root.der(), TrustSettings.NONE, true));
            assertThat(database.trust().find(root)).isPresent();
            assertThat(database.trust().of(root)).isEqualTo(TrustSettings.NONE);
        }
    }

    /// Thunderbird and careless programs delete a certificate and leave trust rows behind.
    @ParameterizedTest
    @ValueSource(ints = {1, 12})
    void trustThatOutlivedItsCertificateDoesNotComeBackWithIt(int added) throws Exception {
        byte[] der;
        try (var database = sample()) {
            var root = root(database);
            der = root.der();
            Sqlite.run(
                    database.folder().resolve("cert9.db"),
                    "DELETE FROM nssPublic WHERE id = " + root.id().number());
        }
        try (var database = NssDatabase.open(parent.resolve(SAMPLE), Access.READ_WRITE)) {
            database.login(Samples.password(SAMPLE));
            var changes = new ArrayList<Change>();
            changes.add(new Change.AddCertificate(der, "Root CA"));
            for (int i = 1; i < added; i++) {
                changes.add(new Change.AddCertificate(
                        TestCertificate.root("Other " + i).der(), "Other " + i));
            }
            database.change(changes);
            var root = root(database);
            assertThat(root.der()).isEqualTo(der);
            assertThat(database.trust().find(root)).isEmpty();
            assertThat(database.checkIntegrity().orphanedSignatures()).isEmpty();
        }
    }

    @Test
    void distrustThatOutlivedItsCertificateStays() throws Exception {
        byte[] der;
        try (var database = sample()) {
            var root = root(database);
            der = root.der();
            database.change(new Change.SetTrust(der, TrustSettings.parse("p,p,p")));
            Sqlite.run(
                    database.folder().resolve("cert9.db"),
                    "DELETE FROM nssPublic WHERE id = " + root.id().number());
        }
        try (var database = NssDatabase.open(parent.resolve(SAMPLE), Access.READ_WRITE)) {
            database.login(Samples.password(SAMPLE));
            database.change(new Change.AddCertificate(der, "Root CA"));
            assertThat(database.trust().of(root(database)).certutilFlags(false)).isEqualTo("p,p,p");
        }
    }

    @Test
    void trustSetTogetherWithTheCertificateStays() throws Exception {
        byte[] der;
        try (var database = sample()) {
            var root = root(database);
            der = root.der();
            database.change(new Change.DeleteCertificate(root.id(), false));
            database.change(
                    new Change.AddCertificate(der, "Root CA"), new Change.SetTrust(der, TrustSettings.parse(",C,")));
            assertThat(database.trust().of(root(database)).certutilFlags(false)).isEqualTo(",C,");
        }
    }
}
