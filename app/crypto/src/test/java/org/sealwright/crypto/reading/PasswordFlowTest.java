package org.sealwright.crypto.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.sealwright.core.problem.PasswordNeeded;
import org.sealwright.core.problem.RefusedAsUnsafe;
import org.sealwright.core.problem.TooSlow;
import org.sealwright.core.problem.UnsupportedInput;
import org.sealwright.core.problem.WrongPassword;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.reading.Note;
import org.sealwright.core.reading.Source;
import org.sealwright.core.secret.NewPassword;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.secret.PasswordQuestion;
import org.sealwright.core.secret.PrivateKey;
import org.sealwright.core.secret.ProtectedProfile;
import org.sealwright.core.task.Progress;
import org.sealwright.crypto.Corpus;
import org.sealwright.testkit.CertificateMaker;
import org.sealwright.testkit.FakePrompt;

class PasswordFlowTest {
    private static final byte[] PROTECTED = Given.pkcs12("openssl-default-aes256.p12");

    @Test
    void wrongAnswersAreCountedUntilTheRightOne() throws Exception {
        var prompt = new FakePrompt("no", "neither", "default");

        try (var found = Given.read(PROTECTED, prompt)) {
            assertThat(found.keys()).hasSize(1);
        }
        assertThat(prompt.asked())
                .containsExactly(
                        new PasswordQuestion.OfFile("pasted", 1),
                        new PasswordQuestion.OfFile("pasted", 2),
                        new PasswordQuestion.OfFile("pasted", 3));
    }

    @Test
    void decliningAtOnceIsAnotherAnswerThanGivingUp() {
        assertThatThrownBy(() -> Given.read(PROTECTED, new FakePrompt()))
                .isInstanceOf(PasswordNeeded.class)
                .hasMessageContaining("pasted");
        assertThatThrownBy(() -> Given.read(PROTECTED, new FakePrompt("no"))).isInstanceOf(WrongPassword.class);
    }

    @Test
    void emptyAndAbsentPasswordsAreTriedWithoutAsking() throws Exception {
        for (String file : List.of(
                "openssl-empty-password.p12",
                "openssl-empty-password-legacy.p12",
                "openssl-empty-password-nomac.p12",
                "null-password.p12",
                "gnutls-null-password.p12",
                "pyca-noencryption.p12")) {
            var prompt = new FakePrompt("must not be asked");

            try (var found = Given.read(Given.pkcs12(file), prompt)) {
                assertThat(found.keys()).as(file).hasSize(1);
            }
            assertThat(prompt.asked()).as(file).isEmpty();
        }
    }

    /// A file of a kilobyte has room for minutes of work, without anybody having given a password.
    @Test
    void theEmptyPasswordIsNotTriedOnMoreLocksThanAGuessIsWorth() throws Exception {
        var maker = new CertificateMaker();
        var keyStore = KeyStore.getInstance("PKCS12");
        keyStore.load(null, null);
        for (String name : List.of("Anna", "Berta", "Carla")) {
            var person = maker.person(name, "a@sealwright.example", maker.root("Root"));
            keyStore.setKeyEntry(
                    name,
                    KeyFactory.getInstance("EC")
                            .generatePrivate(
                                    new PKCS8EncodedKeySpec(person.privateKey().copyOfPkcs8())),
                    new char[0],
                    new Certificate[] {
                        CertificateFactory.getInstance("X.509")
                                .generateCertificate(new ByteArrayInputStream(
                                        person.certificate().encoded().toByteArray()))
                    });
        }
        var written = new ByteArrayOutputStream();
        keyStore.store(written, new char[0]);
        byte[] file = written.toByteArray();
        var roundsOfEachLock = new Limits(10_000);
        var source = new Source.Bytes("a.p12", file);

        try (var found =
                Given.READER.read(source, new FakePrompt("must not be asked"), Limits.usual(), Progress.none())) {
            assertThat(found.keys()).hasSize(3);
        }
        var prompt = new FakePrompt("");
        try (var found = Given.READER.read(source, prompt, roundsOfEachLock, Progress.none())) {
            assertThat(found.keys()).hasSize(3);
        }
        assertThat(prompt.asked()).hasSize(1);
        assertThatThrownBy(() -> Given.READER.read(source, new FakePrompt(), roundsOfEachLock, Progress.none()))
                .isInstanceOf(PasswordNeeded.class);
    }

    @Test
    void oneAnswerOpensAllPartsItFits() throws Exception {
        var prompt = new FakePrompt("legacy", "default");

        try (var found = Given.read(
                Given.zip(Given.pkcs12("openssl-legacy-rc2-40-3des.p12"), Given.pkcs12("gpgsm-rsa.p12"), PROTECTED),
                prompt)) {
            assertThat(found.keys()).isNotEmpty();
        }
        assertThat(prompt.asked()).hasSize(2);
    }

    @Test
    void answersAndFoundKeysAreWipedInTheEnd() throws Exception {
        var given = new ArrayList<Passphrase>();
        PasswordPrompt prompt = new PasswordPrompt() {
            @Override
            public Optional<Passphrase> ask(PasswordQuestion question) {
                given.add(Passphrase.owning("default".toCharArray()));
                return Optional.of(given.getLast());
            }

            @Override
            public Optional<Passphrase> choose(NewPassword wanted) {
                throw new AssertionError("not for files that exist");
            }

            @Override
            public PasswordOffer offerPrimaryPassword(ProtectedProfile profile) {
                throw new AssertionError("not for files");
            }
        };

        PrivateKey key;
        try (var found = Given.read(PROTECTED, prompt)) {
            key = found.keys().getFirst().key();
            assertThat(key.copyOfPkcs8()).isNotEmpty();
        }

        assertThat(given).hasSize(1);
        assertThatThrownBy(() -> given.getFirst().copyOfCharacters()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(key::copyOfPkcs8).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void tooMuchDerivationIsRefusedBeforeAnybodyIsAsked() {
        for (String file : List.of("bad-iteration-2-31.p12", "bad-pbkdf2-2-31.p12")) {
            var prompt = new FakePrompt("good");

            assertThatThrownBy(() -> Given.read(Given.pkcs12(file), prompt))
                    .isInstanceOf(RefusedAsUnsafe.class)
                    .hasMessageContaining("rounds of key derivation");
            assertThat(prompt.asked()).isEmpty();
        }
    }

    @Test
    void theLimitIsTheCallers() throws Exception {
        var source = new Source.Bytes("pasted", Given.pkcs12("openssl-iter-600000.p12"));

        assertThatThrownBy(
                        () -> Given.READER.read(source, new FakePrompt("iter"), new Limits(599_999), Progress.none()))
                .isInstanceOf(TooSlow.class)
                .hasMessageContaining("600,000");
        try (var found = Given.READER.read(source, new FakePrompt("iter"), new Limits(600_000), Progress.none())) {
            assertThat(found.keys()).hasSize(1);
        }
    }

    @Test
    void unknownMethodsAreNamedBeforeAnybodyIsAsked() {
        var prompt = new FakePrompt("good");

        assertThatThrownBy(() -> Given.read(Given.pkcs12("bad-unknown-cipher.p12"), prompt))
                .isInstanceOf(UnsupportedInput.class)
                .hasMessageContaining("2.16.840.1.101.3.4.1.99");
        assertThat(prompt.asked()).isEmpty();
    }

    @Test
    void derivationStopsWhenCancelled() {
        var progress = new Progress() {
            private int questions;

            @Override
            public void at(long done, long total) {}

            @Override
            public void stopIfCancelled() {
                if (++questions > 20) {
                    throw new CancellationException();
                }
            }

            @Override
            public void pointOfNoReturn() {}
        };
        var source = new Source.Bytes("pasted", Given.pkcs12("openssl-iter-600000.p12"));

        assertThatThrownBy(() -> Given.READER.read(source, new FakePrompt("iter"), Limits.usual(), progress))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aKeyUnderAnotherPasswordIsTold() throws Exception {
        try (var found = Given.read(Given.pkcs12("key-password-differs.p12"), new FakePrompt("store"))) {
            assertThat(found.keys()).isEmpty();
            assertThat(found.notes()).extracting(Note::kind).contains(Note.Kind.KEY_WITH_OTHER_PASSWORD);
        }
    }

    @Test
    void missingSealsAndWeakMethodsAreTold() throws Exception {
        try (var found = Given.read(Given.pkcs12("openssl-nomac.p12"), new FakePrompt("nomac"))) {
            assertThat(found.notes()).extracting(Note::kind).containsExactly(Note.Kind.NO_INTEGRITY_PROTECTION);
        }
        try (var found = Given.read(Given.pkcs12("openssl-legacy-rc2-40-3des.p12"), new FakePrompt("legacy"))) {
            assertThat(found.notes()).containsExactly(new Note(Note.Kind.WEAK_PROTECTION, "RC2-40"));
        }
        try (var found = Given.read(PROTECTED, new FakePrompt("default"))) {
            assertThat(found.notes()).isEmpty();
        }
    }

    @Test
    void aFileIsNamedInItsProblem() {
        var file = Corpus.at("pkcs12", "bad-password.p12");

        assertThatThrownBy(() -> Given.READER.read(
                        new Source.File(file), new FakePrompt("guess"), Limits.usual(), Progress.none()))
                .isInstanceOfSatisfying(WrongPassword.class, problem -> assertThat(problem.file())
                        .contains(file));
    }
}
