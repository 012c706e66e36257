package org.sealwright.csr.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.database.Protection;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.CannotWrite;
import org.sealwright.core.problem.DiskFull;
import org.sealwright.core.problem.EscrowNotPossible;
import org.sealwright.core.problem.FileExists;
import org.sealwright.core.problem.ForbiddenByPolicy;
import org.sealwright.core.problem.PasswordNeeded;
import org.sealwright.core.problem.PasswordTooShort;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.ProfileInUse;
import org.sealwright.core.problem.RequestKeptUnsaved;
import org.sealwright.core.problem.WrongPassword;
import org.sealwright.core.request.KeyKind;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.secret.PasswordPrompt.PasswordOffer;
import org.sealwright.core.task.Progress;
import org.sealwright.core.writing.SafeFiles;
import org.sealwright.testkit.FakePrompt;

class CreateRequestTest {
    private static final KeyChoice NEW = new KeyChoice.Fresh(KeyKind.P_256);

    private final Desk desk = new Desk();

    private void assertNothingChanged() throws Problem {
        assertThat(desk.database.contents().loneKeys()).isEmpty();
        assertThat(desk.pending.of(desk.profile.profile())).isEmpty();
        assertThat(desk.files.written()).isEmpty();
    }

    @Test
    void theKeyIsInTheDatabaseAndTheRequestInItsFileAndOnTheList() throws Problem {
        var created = desk.create.run(desk.order("anna@example.com", NEW), desk.prompt, Progress.none());

        assertThat(created.keyIsNew()).isTrue();
        assertThat(desk.database.contents().loneKeys())
                .extracting(lone -> lone.key().fingerprint())
                .containsExactly(created.request().key().fingerprint());
        assertThat(new String(desk.files.written().get(Desk.FILE), StandardCharsets.US_ASCII))
                .isEqualTo(created.pem())
                .startsWith("-----BEGIN CERTIFICATE REQUEST-----\n");
        var listed = desk.list.list();
        assertThat(listed).hasSize(1);
        assertThat(listed.getFirst().state()).isEqualTo(ListRequests.State.WAITING);
        assertThat(listed.getFirst().request()).contains(created.request());
        assertThat(created.request().csrFile()).contains(Desk.FILE);
        assertThat(created.request().created()).isEqualTo(desk.clock.instant());
        assertThat(desk.audit.events())
                .extracting(AuditEvent::action)
                .containsExactly(AuditEvent.Action.KEY_CREATED, AuditEvent.Action.REQUEST_WRITTEN);
    }

    @Test
    void aPlaceThatCannotBeWrittenIsFoundBeforeAKeyIsMade() throws Problem {
        desk.files.failing(new CannotWrite(Desk.FILE, null));

        assertThatThrownBy(() -> desk.create.run(desk.order("anna@example.com", NEW), desk.prompt, Progress.none()))
                .isInstanceOf(CannotWrite.class);
        assertThat(desk.requests.made()).isEmpty();
        assertNothingChanged();
    }

    @Test
    void anExistingFileIsNotReplacedUnlessAllowed() throws Problem {
        desk.files.write(Desk.FILE, new byte[] {1}, SafeFiles.Readers.USUAL, false);
        var order = desk.order("anna@example.com", NEW);

        assertThatThrownBy(() -> desk.create.run(order, desk.prompt, Progress.none()))
                .isInstanceOf(FileExists.class);
        assertThat(desk.requests.made()).isEmpty();

        desk.create.run(
                new CreateRequest.Order(order.content(), order.template(), NEW, Desk.FILE, true),
                desk.prompt,
                Progress.none());
        assertThat(desk.files.written().get(Desk.FILE)).hasSizeGreaterThan(1);
    }

    @Test
    void aDiskThatIsFullAtLastLeavesNoOrphan() throws Problem {
        desk.files.failingAfterRehearsal(new DiskFull(Desk.FILE, null));

        assertThatThrownBy(() -> desk.create.run(desk.order("anna@example.com", NEW), desk.prompt, Progress.none()))
                .isInstanceOf(DiskFull.class);
        assertThat(desk.requests.made()).hasSize(1);
        assertNothingChanged();
    }

    @Test
    void aListThatCannotBeWrittenLeavesNoOrphan() throws Problem {
        desk.pending.failWith(new CannotWrite(Path.of("/list"), null));

        assertThatThrownBy(() -> desk.create.run(desk.order("anna@example.com", NEW), desk.prompt, Progress.none()))
                .isInstanceOf(CannotWrite.class);
        desk.pending.failWith(null);
        assertNothingChanged();
    }

    @Test
    void besideARunningThunderbirdTheRequestIsKeptWhenItsFileFails() throws Problem {
        desk.files.failingAfterRehearsal(
                new DiskFull(Desk.FILE, null), () -> desk.database.failing(new ProfileInUse(Path.of("/fake-profile"))));

        assertThatThrownBy(() -> desk.create.run(desk.order("anna@example.com", NEW), desk.prompt, Progress.none()))
                .isInstanceOf(RequestKeptUnsaved.class);
        var listed = desk.list.list();
        assertThat(listed).extracting(ListRequests.Listed::state).containsExactly(ListRequests.State.WAITING);
        desk.files.working();
        desk.save.save(listed.getFirst(), Path.of("/elsewhere.csr"), false);
        assertThat(desk.files.written()).containsKey(Path.of("/elsewhere.csr"));
    }

    @Test
    void aLockedDatabaseAsksUntilThePasswordIsRight() throws Problem {
        desk.database.lockedWith("right");

        desk.create.run(desk.order("anna@example.com", NEW), new FakePrompt("wrong", "right"), Progress.none());
        assertThat(desk.database.contents().loneKeys()).hasSize(1);
    }

    @Test
    void withoutThePasswordNothingIsMade() throws Problem {
        desk.database.lockedWith("right");

        assertThatThrownBy(() -> desk.create.run(desk.order("anna@example.com", NEW), desk.prompt, Progress.none()))
                .isInstanceOf(PasswordNeeded.class);
        assertThatThrownBy(() ->
                        desk.create.run(desk.order("anna@example.com", NEW), new FakePrompt("wrong"), Progress.none()))
                .isInstanceOf(WrongPassword.class);
        assertThat(desk.requests.made()).isEmpty();
        assertNothingChanged();
    }

    @Test
    void anOfferedPasswordKeepsTheRulesOfTheOrganisation() throws Problem {
        desk.settings.managed("security.primaryPassword.minimumLength", "12");
        var offering = new FakePrompt().offering(new PasswordOffer.Chosen(Passphrase.owning("short".toCharArray())));

        assertThatThrownBy(() -> desk.create.run(desk.order("anna@example.com", NEW), offering, Progress.none()))
                .isInstanceOf(PasswordTooShort.class);
        assertThat(desk.database.protection()).isEqualTo(Protection.NO_PASSWORD);
        assertThat(desk.database.contents().loneKeys()).isEmpty();
    }

    @Test
    void aDatabaseWithoutPasswordGetsOneOffered() throws Problem {
        var offering = new FakePrompt().offering(new PasswordOffer.Chosen(Passphrase.owning("chosen".toCharArray())));

        assertThat(desk.create
                        .run(desk.order("anna@example.com", NEW), offering, Progress.none())
                        .passwordSet())
                .isTrue();
        assertThat(desk.database.protection()).isEqualTo(Protection.UNLOCKED);
    }

    @Test
    void aCancelLeavesNothing() throws Problem {
        for (int at = 1; at <= 3; at++) {
            var cancelling = new CancelAt(at);
            assertThatThrownBy(() -> desk.create.run(desk.order("anna@example.com", NEW), desk.prompt, cancelling))
                    .isInstanceOf(CancellationException.class);
            assertNothingChanged();
        }
        desk.create.run(desk.order("anna@example.com", NEW), desk.prompt, new CancelAt(4));
        assertThat(desk.list.list()).hasSize(1);
    }

    @Test
    void aKindTheOrganisationForbidsIsNotMade() throws Problem {
        desk.settings.managed("request.allowedKeys", "rsa-3072, rsa-4096");

        assertThatThrownBy(() -> desk.create.run(desk.order("anna@example.com", NEW), desk.prompt, Progress.none()))
                .isInstanceOf(ForbiddenByPolicy.class);
        assertNothingChanged();
        assertThat(desk.allowed.of(desk.template("default"))).containsExactly(KeyKind.RSA_3072, KeyKind.RSA_4096);
    }

    @Test
    void aSlipInThePolicyNeverAllowsMore() throws Problem {
        desk.settings.managed("request.allowedKeys", "rsa3072");

        assertThat(desk.allowed.of(desk.template("default"))).isEmpty();
        assertThatThrownBy(() -> desk.create.run(desk.order("anna@example.com", NEW), desk.prompt, Progress.none()))
                .isInstanceOf(ForbiddenByPolicy.class);
    }

    @Test
    void aRenewalWithTheSameKeyMakesNone() throws Problem {
        var anna = desk.maker.person("Anna", "anna@example.com", desk.maker.root("Root"));
        desk.storeOwn(anna);
        var key = anna.certificate().key().fingerprint();

        var created = desk.create.run(
                desk.order("anna@example.com", new KeyChoice.Existing(key)), desk.prompt, Progress.none());

        assertThat(created.keyIsNew()).isFalse();
        assertThat(desk.requests.made()).isEmpty();
        assertThat(created.request().key().fingerprint()).isEqualTo(key);
        // The old certificate does not answer it: it is older than the request.
        assertThat(desk.list.list()).extracting(ListRequests.Listed::state).containsExactly(ListRequests.State.WAITING);
    }

    @Test
    void whenARenewalCannotBeWrittenTheKeyAndWhatWasAskedBeforeStay() throws Problem {
        var before = desk.created("anna@example.com", Desk.FILE).request();
        desk.files.failingAfterRehearsal(new DiskFull(Path.of("/other.csr"), null));
        var template = desk.template("default");
        var order = new CreateRequest.Order(
                Desk.content("other@example.com", template),
                template,
                new KeyChoice.Existing(before.key().fingerprint()),
                Path.of("/other.csr"),
                false);

        assertThatThrownBy(() -> desk.create.run(order, desk.prompt, Progress.none()))
                .isInstanceOf(DiskFull.class);
        assertThat(desk.pending.of(desk.profile.profile())).isEqualTo(List.of(before));
        assertThat(desk.database.contents().loneKeys()).hasSize(1);
    }

    /// Cancels at the given question.
    private static final class CancelAt implements Progress {
        private int left;

        CancelAt(int question) {
            left = question;
        }

        @Override
        public void at(long done, long total) {}

        @Override
        public void stopIfCancelled() {
            if (--left == 0) {
                throw new CancellationException();
            }
        }

        @Override
        public void pointOfNoReturn() {
            stopIfCancelled();
        }
    }

    private void wantCopies() {
        var keeper = desk.maker.person("Keeper", "", desk.maker.root("Root"));
        desk.settings.managed("escrow.certificate", "/etc/escrow.pem").managed("escrow.folder", "/escrow");
        desk.reader.file("escrow.pem", keeper);
    }

    @Test
    void theOrganisationsCopyIsWrittenBeforeTheKeyIsStored() throws Problem {
        wantCopies();

        var created = desk.create.run(desk.order("anna@example.com", NEW), desk.prompt, Progress.none());

        assertThat(desk.announcement.told()).hasSize(1);
        var print = created.request().key().fingerprint();
        assertThat(desk.files.written()).hasSize(2).containsKey(Desk.FILE);
        assertThat(desk.files.written().keySet())
                .anyMatch(file -> file.startsWith("/escrow")
                        && String.valueOf(file.getFileName()).startsWith(print.hex() + "-anna@example.com-"));
        assertThat(desk.audit.events())
                .extracting(AuditEvent::action)
                .containsExactly(
                        AuditEvent.Action.KEY_ESCROWED,
                        AuditEvent.Action.KEY_CREATED,
                        AuditEvent.Action.REQUEST_WRITTEN);
    }

    @Test
    void anotherRequestForAKeyThatIsHereCopiesItToo() throws Problem {
        var print = desk.created("anna@example.com", Desk.FILE).request().key().fingerprint();
        wantCopies();
        var template = desk.template("default");
        var order = new CreateRequest.Order(
                Desk.content("anna@example.com", template),
                template,
                new KeyChoice.Existing(print),
                Path.of("/out/again.csr"),
                false);

        desk.create.run(order, desk.prompt, Progress.none());

        assertThat(desk.announcement.told()).hasSize(1);
        assertThat(desk.files.written().keySet())
                .anyMatch(file ->
                        file.startsWith(Path.of("/escrow")) && file.toString().contains(print.hex()));
    }

    @Test
    void noKeyIsMadeWhereTheOrganisationsCopyIsNotPossible() throws Problem {
        wantCopies();
        desk.reader.failing("escrow.pem", new CannotRead(Path.of("/etc/escrow.pem"), null));

        assertThatThrownBy(() -> desk.create.run(desk.order("anna@example.com", NEW), desk.prompt, Progress.none()))
                .isInstanceOf(EscrowNotPossible.class);

        assertNothingChanged();
    }

    @Test
    void aKeyThatOnlySignsIsNotCopied() throws Problem {
        wantCopies();

        desk.create.run(
                desk.order("anna@example.com", new KeyChoice.Fresh(KeyKind.ED25519)), desk.prompt, Progress.none());

        assertThat(desk.announcement.told()).isEmpty();
        assertThat(desk.files.written()).containsOnlyKeys(Desk.FILE);
    }
}
