package org.sealwright.nss;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.nss.change.Change;
import org.sealwright.nss.change.Outcome;

/// The rules NSS has for nicknames, which a writer must keep itself.
class NicknameTest {

    private static final TestCertificate ROOT = TestCertificate.root("CA");

    @TempDir
    Path parent;

    private NssDatabase database() throws Exception {
        return NssDatabase.create(parent.resolve("db"), new char[0]);
    }

    private static String add(NssDatabase database, String commonName, String nickname) throws Exception {
        var certificate = ROOT.issue(commonName, "", TestCertificate.keys("secp256r1"));
        var outcome = database.change(new Change.AddCertificate(certificate.der(), nickname))
                .getFirst();
        return ((Outcome.CertificateAdded) outcome).nickname();
    }

    @Test
    void anotherSubjectGetsANumber() throws Exception {
        try (var database = database()) {
            assertThat(add(database, "One", "mail")).isEqualTo("mail");
            assertThat(add(database, "Two", "mail")).isEqualTo("mail #2");
            assertThat(add(database, "Three", "mail")).isEqualTo("mail #3");
        }
    }

    @Test
    void theSameSubjectKeepsTheNicknameItHas() throws Exception {
        try (var database = database()) {
            assertThat(add(database, "One", "first")).isEqualTo("first");
            assertThat(add(database, "One", "second")).isEqualTo("first");
        }
    }

    @Test
    void colonsAndControlCharactersAreReplacedAndNothingIsNameless() throws Exception {
        try (var database = database()) {
            assertThat(add(database, "One", "token:nick\u0000name")).isEqualTo("token-nick name");
            assertThat(add(database, "Two", " \t")).isEqualTo("Imported Certificate");
            assertThat(add(database, "Three", "")).isEqualTo("Imported Certificate #2");
        }
    }

    @Test
    void aCertificateIsRenamedUnderTheSameRules() throws Exception {
        try (var database = database()) {
            add(database, "One", "one");
            add(database, "Two", "two");
            var two = database.certificates().stream()
                    .filter(found -> found.nickname().equals("two"))
                    .findFirst()
                    .orElseThrow();
            assertThat(database.change(new Change.SetNickname(two.id(), "zwei")))
                    .containsExactly(new Outcome.NicknameSet("zwei"));
            assertThat(database.change(new Change.SetNickname(two.id(), "one")))
                    .containsExactly(new Outcome.NicknameSet("one #2"));
            assertThat(database.certificate(two.id()).orElseThrow().nickname()).isEqualTo("one #2");
        }
    }

    @Test
    void namesGivenEarlierInTheSameChangeCount() throws Exception {
        try (var database = database()) {
            var one = ROOT.issue("One", "", TestCertificate.keys("secp256r1"));
            var two = ROOT.issue("Two", "", TestCertificate.keys("secp256r1"));
            var again = ROOT.issue("One", "", TestCertificate.keys("secp256r1"));
            assertThat(database.change(
                            new Change.AddCertificate(one.der(), "same"),
                            new Change.AddCertificate(two.der(), "same"),
                            new Change.AddCertificate(again.der(), "other")))
                    .extracting(outcome -> ((Outcome.CertificateAdded) outcome).nickname())
                    .containsExactly("same", "same #2", "same");
        }
    }
}
