package org.sealwright.trust.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.problem.PasswordNeeded;
import org.sealwright.core.problem.ProfileInUse;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.Trust;
import org.sealwright.testkit.CertificateMaker.Identity;
import org.sealwright.testkit.FakePrompt;

class SetTrustTest {
    private final Office office = new Office();
    private final Identity root = office.maker.root("Root");

    private Optional<SetTrust.Done> set(Identity identity, Trust trust) throws Exception {
        var wish = new TrustWish(office.authority(identity), Optional.of(trust));
        return office.set.set(List.of(wish), office.prompt, Progress.none());
    }

    @Test
    void trustIsSetAndWrittenDown() throws Exception {
        office.with(root);
        assertThat(set(root, Office.MAIL)).isPresent();
        assertThat(office.stored(root).trust()).isEqualTo(Office.MAIL);
        var event = office.audit.events().getLast();
        assertThat(event.action()).isEqualTo(AuditEvent.Action.TRUST_CHANGED);
        assertThat(event.facts())
                .containsEntry("email", "trusted")
                .containsEntry("websites", "inherit")
                .containsEntry("sha256", root.certificate().sha256().hex());
    }

    @Test
    void whatIsSoAlreadyChangesNothing() throws Exception {
        office.trusting(root, Office.MAIL);
        assertThat(set(root, Office.MAIL)).isEmpty();
        assertThat(office.audit.events()).isEmpty();
        assertThat(office.profiles.waits()).isZero();
    }

    @Test
    void undoBringsBackWhatWasBefore() throws Exception {
        office.trusting(root, Office.MAIL);
        var done = set(root, Office.NO_MAIL).orElseThrow();
        office.set.undo(done, office.prompt, Progress.none());
        assertThat(office.stored(root).trust()).isEqualTo(Office.MAIL);
        assertThat(office.audit.events().getLast().facts()).containsEntry("email", "trusted");
    }

    @Test
    void backToDefaultForgetsTheDecision() throws Exception {
        office.trusting(root, Office.MAIL);
        var wish = new TrustWish(office.authority(root), Optional.empty());
        assertThat(office.set.set(List.of(wish), office.prompt, Progress.none()))
                .isPresent();
        assertThat(office.stored(root).trustNoted()).isFalse();
        assertThat(office.authority(root).changed()).isFalse();
    }

    @Test
    void aBuiltInRootIsOverriddenByACopyInTheProfileAndCanGoBack() throws Exception {
        office.roots.with(root.certificate(), "Mozilla Root", Office.MAIL);
        assertThat(office.authority(root).stored()).isEmpty();
        set(root, Trust.NONE);
        assertThat(office.authority(root).trust()).isEqualTo(Trust.NONE);
        assertThat(office.authority(root).changed()).isTrue();
        assertThat(office.stored(root).nickname()).isEqualTo("Mozilla Root");
        var wish = new TrustWish(office.authority(root), Optional.empty());
        office.set.set(List.of(wish), office.prompt, Progress.none());
        assertThat(office.authority(root).trust()).isEqualTo(Office.MAIL);
        assertThat(office.authority(root).changed()).isFalse();
    }

    @Test
    void aCopyOfABuiltInRootWithoutAnEntryLeavesItTrusted() throws Exception {
        office.roots.with(root.certificate(), "Mozilla Root", Office.MAIL);
        office.with(root);
        assertThat(office.authority(root).trust()).isEqualTo(Office.MAIL);
    }

    @Test
    void aLockedDatabaseIsOpenedWithItsPassword() throws Exception {
        office.with(root);
        office.database.lockedWith("Sesam");
        set(root, Office.MAIL);
        assertThat(office.stored(root).trust()).isEqualTo(Office.MAIL);
        assertThat(office.prompt.asked()).hasSize(1);
    }

    @Test
    void whoeverIsLoggedOutWhileWaitingIsAskedAfterwards() throws Exception {
        office.with(root);
        office.database.lockedWith("Sesam");
        office.profiles.meanwhile(office.database::lock);
        var done = set(root, Office.MAIL).orElseThrow();
        assertThat(office.stored(root).trust()).isEqualTo(Office.MAIL);
        office.set.undo(done, new FakePrompt("Sesam"), Progress.none());
        assertThat(office.stored(root).trust()).isEqualTo(Trust.NONE);
    }

    @Test
    void withoutThePasswordNothingChanges() throws Exception {
        office.with(root);
        office.database.lockedWith("Sesam");
        var wish = new TrustWish(office.authority(root), Optional.of(Office.MAIL));
        assertThatThrownBy(() -> office.set.set(List.of(wish), new FakePrompt(), Progress.none()))
                .isInstanceOf(PasswordNeeded.class);
        assertThat(office.stored(root).trust()).isEqualTo(Trust.NONE);
    }

    @Test
    void whileThunderbirdRunsItIsWaitedForOrRefused() throws Exception {
        office.with(root);
        office.profiles.inUse(true);
        assertThatThrownBy(() -> set(root, Office.MAIL)).isInstanceOf(ProfileInUse.class);
        assertThat(office.stored(root).trust()).isEqualTo(Trust.NONE);
        assertThat(office.audit.events()).isEmpty();
    }
}
