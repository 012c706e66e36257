package org.sealwright.certificates.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sealwright.certificates.usecase.DeleteCertificates.Selection;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.policy.PolicyOwner;
import org.sealwright.core.problem.DiskFull;
import org.sealwright.core.problem.ForbiddenByPolicy;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.ProfileInUse;
import org.sealwright.core.problem.UndoneTooLate;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.profile.WaitForProfile;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.kit.description.Value;
import org.sealwright.kit.usecase.KeepUntilBackedUp;
import org.sealwright.kit.usecase.OrganisationTrust;
import org.sealwright.testkit.CertificateMaker.Identity;

class DeleteCertificatesTest {
    private final Surroundings here = new Surroundings();

    @Test
    void whileThePolicyIsBrokenNothingIsDeletedThatItMayHaveDecidedAbout() {
        var bob = here.store(here.maker.person("Bob", "bob@example.org", here.root));
        here.settings.brokenPolicy();
        assertThatExceptionOfType(ForbiddenByPolicy.class)
                .isThrownBy(() -> here.delete.delete(selection(false, bob), Progress.none()));
        assertThat(here.database.contents().certificates()).hasSize(1);
    }

    @Test
    void deletingAnOwnCertificateSaysThatOldMailIsLostUnlessTheKeyStays() throws Exception {
        var anna = here.storeOwn(here.maker.person("Anna", "anna@example.org", here.root));
        assertThat(losses(false, anna)).containsExactly("loss.own.unreadable", "loss.own.signing");
        assertThat(losses(true, anna)).containsExactly("loss.own.keyKept", "loss.own.signing");
    }

    @Test
    void deletingTheOnlyCertificateOfAPersonEndsEncryptionToThem() throws Exception {
        var bob = here.store(here.maker.person("Bob", "bob@example.org", here.root));
        assertThat(losses(false, bob)).containsExactly("loss.person.encrypt");
        here.store(here.maker.person("Bob anew", "BOB@example.org", here.root));
        assertThat(losses(false, bob)).containsExactly("loss.person.another");
    }

    @Test
    void deletingATrustedAuthorityNamesHowManyItVouchesFor() throws Exception {
        var trusted = new Trust(TrustLevel.INHERIT, TrustLevel.TRUSTED, TrustLevel.INHERIT);
        var root = here.store(here.root, trusted);
        here.store(here.maker.person("Bob", "bob@example.org", here.root));
        here.store(here.maker.person("Eve", "eve@example.org", here.root));
        var preview = here.delete.preview(selection(false, root));
        assertThat(preview.losses())
                .extracting(Value.Word::key)
                .containsExactly("loss.authority.trust", "loss.authority.issued");
        assertThat(preview.losses().getLast().arguments()).last().isEqualTo(2L);
    }

    @Test
    void aKeyGoesWithItsCertificateOrStaysIfWanted() throws Exception {
        var anna = here.storeOwn(here.maker.person("Anna", "anna@example.org", here.root));
        var deletion = here.delete.delete(selection(true, anna), Progress.none());
        assertThat(deletion.keys()).isZero();
        assertThat(here.database.contents().loneKeys()).hasSize(1);
        here.undo.undo(deletion);
        here.delete.delete(selection(false, anna), Progress.none());
        assertThat(here.database.contents().loneKeys()).isEmpty();
    }

    @Test
    void undoBringsBackCertificateKeyAndTrust() throws Exception {
        var trusted = new Trust(TrustLevel.TRUSTED, TrustLevel.TRUSTED, TrustLevel.INHERIT);
        var root = here.store(here.root, trusted);
        var anna = here.storeOwn(here.maker.person("Anna", "anna@example.org", here.root));
        var before = here.database.contents();
        var deletion = here.delete.delete(selection(false, root, anna), Progress.none());
        assertThat(here.database.contents().certificates()).isEmpty();
        here.undo.undo(deletion);
        assertThat(here.database.contents().certificates()).containsExactlyInAnyOrderElementsOf(before.certificates());
        assertThat(here.audit.events())
                .extracting(AuditEvent::action)
                .containsExactly(
                        AuditEvent.Action.DELETED,
                        AuditEvent.Action.DELETED,
                        AuditEvent.Action.DELETION_UNDONE,
                        AuditEvent.Action.DELETION_UNDONE);
    }

    @Test
    void anotherProfileCannotGetWhatThisOneLost() throws Exception {
        var anna = here.storeOwn(here.maker.person("Anna", "anna@example.org", here.root));
        var deletion = here.delete.delete(selection(false, anna), Progress.none());
        here.profile.switchTo(new Profile(Profile.Kind.OWN, Path.of("/other"), "other", false));
        assertThatExceptionOfType(UndoneTooLate.class).isThrownBy(() -> here.undo.undo(deletion));
    }

    @Test
    void whileThunderbirdRunsNothingIsDeleted() {
        var anna = here.storeOwn(here.maker.person("Anna", "anna@example.org", here.root));
        here.profiles.inUse(true);
        assertThatExceptionOfType(ProfileInUse.class)
                .isThrownBy(() -> here.delete.delete(selection(false, anna), Progress.none()));
        assertThat(here.database.contents().certificates()).hasSize(1);
    }

    @Test
    void aThunderbirdThatStartsInTheMomentIsWaitedForAgain() throws Exception {
        var anna = here.storeOwn(here.maker.person("Anna", "anna@example.org", here.root));
        here.database.failing(new ProfileInUse(Path.of("/fake-profile")));
        here.delete.delete(selection(false, anna), Progress.none());
        assertThat(here.profiles.waits()).isEqualTo(2);
        assertThat(here.database.contents().certificates()).isEmpty();
    }

    @Test
    void aKeyWithoutCertificateIsDeletedAndComesBack() throws Exception {
        var waiting = here.maker.person("Waiting", "w@example.org", here.root);
        here.storeLoneKey(waiting);
        var selection =
                new Selection(Set.of(), Set.of(waiting.certificate().key().fingerprint()), false);
        assertThat(here.delete.preview(selection).losses())
                .extracting(Value.Word::key)
                .containsExactly("loss.loneKey");
        var deletion = here.delete.delete(selection, Progress.none());
        assertThat(here.database.contents().loneKeys()).isEmpty();
        here.undo.undo(deletion);
        assertThat(here.database.contents().loneKeys()).hasSize(1);
    }

    @Test
    void aKeyWithoutCertificateThatNoBackupHoldsIsNamed() throws Exception {
        var waiting = here.maker.person("Waiting", "w@example.org", here.root);
        here.storeLoneKey(waiting);
        var key = waiting.certificate().key().fingerprint();
        var selection = new Selection(Set.of(), Set.of(key), true);
        assertThat(here.delete.preview(selection).keysNotBackedUp())
                .singleElement()
                .satisfies(lone -> assertThat(lone.key().fingerprint()).isEqualTo(key));
        here.backups.backedUp(key);
        assertThat(here.delete.preview(selection).keysNotBackedUp()).isEmpty();
    }

    @Test
    void whenDeletingFailsEverythingIsStillThere() {
        var anna = here.storeOwn(here.maker.person("Anna", "anna@example.org", here.root));
        here.database.failing(new DiskFull(Path.of("cert9.db"), null));
        assertThatExceptionOfType(DiskFull.class)
                .isThrownBy(() -> here.delete.delete(selection(false, anna), Progress.none()));
        assertThat(here.database.contents().certificates()).hasSize(1);
        assertThat(here.audit.events()).isEmpty();
    }

    private List<String> losses(boolean keepKeys, StoredCertificate... certificates) throws Problem {
        return here.delete.preview(selection(keepKeys, certificates)).losses().stream()
                .map(Value.Word::key)
                .toList();
    }

    private static Selection selection(boolean keepKeys, StoredCertificate... certificates) {
        return new Selection(
                Arrays.stream(certificates)
                        .map(stored -> stored.certificate().sha256())
                        .collect(Collectors.toSet()),
                Set.of(),
                keepKeys);
    }

    @Test
    void aKeyWithoutBackupIsKeptWhereTheOrganisationWantsBackups() throws Exception {
        here.settings.managed("backup.required", "true").managed("organisation.name", "Clinic am See");
        var anna = here.maker.person("Anna", "anna@example.org", here.root);
        var stored = here.storeOwn(anna);
        var print = stored.certificate().sha256();
        var withKey = new DeleteCertificates.Selection(Set.of(print), Set.of(), false);

        assertThatThrownBy(() -> here.delete.delete(withKey, Progress.none()))
                .isInstanceOf(ForbiddenByPolicy.class)
                .hasMessageContainingAll("Clinic am See", "backup.required");
        assertThat(here.database.contents().find(print)).isPresent();

        here.backups.backedUp(stored.certificate().key().fingerprint());
        here.delete.delete(withKey, Progress.none());
        assertThat(here.database.contents().find(print)).isEmpty();
    }

    @Test
    void aCertificateMayGoWhoseKeyStays() throws Exception {
        here.settings.managed("backup.required", "true");
        var stored = here.storeOwn(here.maker.person("Anna", "anna@example.org", here.root));
        var print = stored.certificate().sha256();

        here.delete.delete(new DeleteCertificates.Selection(Set.of(print), Set.of(), true), Progress.none());

        assertThat(here.database.contents().loneKeys()).hasSize(1);
        var key = Set.of(stored.certificate().key().fingerprint());
        assertThatThrownBy(() ->
                        here.delete.delete(new DeleteCertificates.Selection(Set.of(), key, false), Progress.none()))
                .isInstanceOf(ForbiddenByPolicy.class);
        assertThatThrownBy(() -> here.deleteRequest.delete(key.iterator().next(), Progress.none()))
                .isInstanceOf(ForbiddenByPolicy.class);
    }

    @Test
    void anAuthorityTheOrganisationDecidedAboutIsNotDeleted() throws Exception {
        var root = here.store(here.root);
        here.reader.file("clinic.pem", here.root);
        here.settings.managed("trust.anchors", "/etc/clinic.pem");

        assertThatThrownBy(() -> here.delete.delete(selection(false, root), Progress.none()))
                .isInstanceOf(ForbiddenByPolicy.class)
                .hasMessageContaining("trust.anchors");
        assertThat(here.database.contents().certificates()).hasSize(1);
    }

    /// Each alone leaves the key to the other.
    @Test
    void ofTwoCertificatesWithOneKeyTheSecondStaysThoughBothWereAllowedToWait() throws Exception {
        here.settings.managed("backup.required", "true");
        var anna = here.maker.person("Anna", "anna@example.org", here.root);
        var first = here.storeOwn(anna).certificate().sha256();
        var second = here.storeOwn(new Identity(here.maker.again(anna, here.root), anna.keys()));
        var waiting = deleteWaiting((_, _) -> firstGoes(first));

        assertThatThrownBy(() -> waiting.delete(selection(false, second), Progress.none()))
                .isInstanceOf(ForbiddenByPolicy.class);
        assertThat(here.database.contents().find(first)).isEmpty();
        assertThat(here.database.contents().certificates())
                .singleElement()
                .satisfies(left -> assertThat(left.hasPrivateKey()).isTrue());
    }

    private void firstGoes(Fingerprint first) {
        try {
            here.database.remove(Set.of(first), false);
        } catch (Problem e) {
            throw new AssertionError("deleting a test certificate", e);
        }
    }

    private DeleteCertificates deleteWaiting(WaitForProfile wait) {
        return new DeleteCertificates(
                here.profile,
                wait,
                new KeepUntilBackedUp(here.settings, here.backups),
                here.backups,
                new OrganisationTrust(here.settings, here.reader, PolicyOwner.Word.OfOrganisation::new),
                here.audit);
    }
}
