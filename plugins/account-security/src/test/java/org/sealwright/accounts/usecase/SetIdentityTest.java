package org.sealwright.accounts.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwright.accounts.usecase.SetIdentity.Defaults;
import org.sealwright.accounts.usecase.SetIdentity.Order;
import org.sealwright.accounts.usecase.SetIdentity.Wish;
import org.sealwright.core.account.Account;
import org.sealwright.core.account.CertificateChoice;
import org.sealwright.core.account.Identity;
import org.sealwright.core.account.Identity.LockedBy;
import org.sealwright.core.account.IdentityChange;
import org.sealwright.core.account.IdentitySetting;
import org.sealwright.core.account.IdentitySettings;
import org.sealwright.core.account.OtherUse;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.problem.Ambiguous;
import org.sealwright.core.problem.AmbiguousIdentity;
import org.sealwright.core.problem.CertificateUnfit;
import org.sealwright.core.problem.ForbiddenByPolicy;
import org.sealwright.core.problem.NoCertificateChosen;
import org.sealwright.core.problem.NoSuchIdentity;
import org.sealwright.core.problem.NotFound;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.ProfileInUse;
import org.sealwright.core.task.Progress;
import org.sealwright.testkit.FakeAccounts;

class SetIdentityTest {
    private final Surroundings here = new Surroundings();

    @BeforeEach
    void anna() {
        here.accounts.with(FakeAccounts.identity("id1", "anna@example.org"));
    }

    @Test
    void aCertificateIsChosenByIssuerAndSerial() throws Exception {
        var stored = here.own("Anna", "anna@example.org", "2030-01-01");
        var result = set(order("anna@example.org", "Anna", "Anna", true, null));
        assertThat(now().settings())
                .isEqualTo(new IdentitySettings(
                        Optional.of(CertificateChoice.of(stored.certificate())),
                        Optional.of(CertificateChoice.of(stored.certificate())),
                        true,
                        false,
                        true,
                        IdentitySettings.Technology.AUTOMATIC));
        assertThat(here.accounts.changes()).hasSize(1);
        assertThat(result.report().signing().stored()).contains(stored);
        assertThat(result.otherUse()).isEqualTo(OtherUse.ASK_NOTHING);
        assertThat(result.ignored()).isEmpty();
    }

    @Test
    void whatIsDoneIsRecorded() throws Exception {
        var stored = here.own("Anna", "anna@example.org", "2030-01-01");
        set(order("id1", "Anna", null, true, false));
        assertThat(here.audit.events()).extracting(AuditEvent::action).containsOnly(AuditEvent.Action.ACCOUNT_CHANGED);
        assertThat(here.audit.events())
                .extracting(event ->
                        event.facts().get("setting") + "=" + event.facts().get("value"))
                .containsExactly("signing=" + stored.certificate().sha256().hex(), "sign=true");
        assertThat(here.audit.events().getFirst().facts())
                .containsEntry("identity", "id1")
                .containsEntry("email", "anna@example.org");
    }

    @Test
    void aCertificateThatDoesNotFitIsRefusedWithItsReason() {
        here.own("Old", "anna@example.org", "2026-01-01");
        here.own("Bob", "bob@example.org", "2030-01-01");
        here.stranger("Lost", "anna@example.org");
        assertUnfit("Old", "unfit-expired");
        assertUnfit("Bob", "unfit-other-address");
        assertUnfit("Lost", "unfit-no-private-key");
        assertThat(here.accounts.changes()).isEmpty();
        assertThat(here.audit.events()).isEmpty();
    }

    @Test
    void aCertificateWithoutAddressIsTakenAndThatIsSaid() throws Exception {
        var stored = here.own("Role", "", "2030-01-01");
        var result = set(order("id1", "Role", null, null, null));
        assertThat(now().settings().signing()).contains(CertificateChoice.of(stored.certificate()));
        assertThat(result.ignored()).hasSize(1);
    }

    @Test
    void theOtherUseIsThoughtOf() throws Exception {
        here.own("Anna", "anna@example.org", "2030-01-01");
        assertThat(set(order("id1", "Anna", null, null, null)).otherUse()).isEqualTo(OtherUse.OFFER_SAME_FOR_NONE);
        assertThat(set(order("id1", null, "Anna", null, null)).otherUse()).isEqualTo(OtherUse.ASK_NOTHING);
        here.own("Anna new", "anna@example.org", "2031-01-01");
        assertThat(set(order("id1", "Anna new", null, null, null)).otherUse())
                .isEqualTo(OtherUse.OFFER_SAME_FOR_ANOTHER);
    }

    @Test
    void defaultsNeedACertificate() throws Exception {
        assertThatThrownBy(() -> set(order("id1", null, null, true, null)))
                .isInstanceOf(NoCertificateChosen.class)
                .extracting(problem -> ((Problem) problem).code())
                .isEqualTo("no-certificate-for-signing");
        assertThatThrownBy(() -> set(order("id1", null, null, null, true)))
                .isInstanceOf(NoCertificateChosen.class)
                .extracting(problem -> ((Problem) problem).code())
                .isEqualTo("no-certificate-for-encryption");
        here.own("Anna", "anna@example.org", "2030-01-01");
        assertThatThrownBy(() -> set(order("id1", "none", "Anna", true, true))).isInstanceOf(NoCertificateChosen.class);
        assertThat(here.accounts.changes()).isEmpty();
    }

    @Test
    void defaultsGoWithTheCertificate() throws Exception {
        here.own("Anna", "anna@example.org", "2030-01-01");
        set(order("id1", "Anna", "Anna", true, true));
        set(order("id1", "none", null, null, null));
        assertThat(now().settings().sign()).isFalse();
        assertThat(now().settings().encrypt()).isTrue();
        set(order("id1", null, "none", null, null));
        assertThat(now().settings()).isEqualTo(IdentitySettings.DEFAULTS);
    }

    @Test
    void withAnOpenPgpKeyDefaultsNeedNoCertificate() throws Exception {
        here.accounts.with(new Identity(
                "id2",
                new Account("account2", "Work"),
                "work@example.org",
                "",
                true,
                IdentitySettings.DEFAULTS,
                true,
                Map.of()));
        set(order("work@example.org", null, null, true, true));
        assertThat(here.list.list().getLast().identity().settings().sign()).isTrue();
    }

    @Test
    void theIdentityIsFoundByIdOrByAnAddressThatOnlyOneHas() throws Exception {
        here.accounts.with(FakeAccounts.identity("id2", "ANNA@example.org"));
        here.own("Anna", "anna@example.org", "2030-01-01");
        assertThatThrownBy(() -> set(order("anna@example.org", "Anna", null, null, null)))
                .isInstanceOf(AmbiguousIdentity.class)
                .hasMessageContaining("id1 (Mail); id2 (Mail)");
        assertThatThrownBy(() -> set(order("id3", "Anna", null, null, null))).isInstanceOf(NoSuchIdentity.class);
        set(order("id2", "Anna", null, null, null));
        assertThat(here.accounts.changes().getFirst())
                .extracting(IdentityChange::identity)
                .containsExactly("id2");
    }

    @Test
    void anUnknownCertificateIsSaidAndNothingIsWritten() {
        here.own("Anna", "anna@example.org", "2030-01-01");
        here.own("Anna", "anna@example.org", "2031-01-01");
        assertThatThrownBy(() -> set(order("id1", "nobody", null, null, null))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> set(order("id1", "Anna", null, null, null))).isInstanceOf(Ambiguous.class);
        assertThat(here.accounts.changes()).isEmpty();
    }

    @Test
    void whileThunderbirdRunsItWaitsOrIsRefused() {
        here.own("Anna", "anna@example.org", "2030-01-01");
        here.profiles.inUse(true);
        assertThatThrownBy(() -> set(order("id1", "Anna", null, null, null))).isInstanceOf(ProfileInUse.class);
        assertThat(here.accounts.changes()).isEmpty();
        assertThat(here.audit.events()).isEmpty();
    }

    @Test
    void whatIsLockedStaysAndIsNotRecorded() {
        here.accounts.with(new Identity(
                "id2",
                new Account("account2", "Work"),
                "work@example.org",
                "",
                true,
                IdentitySettings.DEFAULTS,
                true,
                Map.of(IdentitySetting.SIGN, LockedBy.POLICY)));
        assertThatThrownBy(() -> set(order("id2", null, null, true, null))).isInstanceOf(ForbiddenByPolicy.class);
        assertThat(here.audit.events()).isEmpty();
    }

    @Test
    void draftsAndTechnologyAreSet() throws Exception {
        set(Order.of("id1", Defaults.drafts(false)));
        set(Order.of("id1", Defaults.prefer(IdentitySettings.Technology.SMIME)));
        assertThat(now().settings().encryptDrafts()).isFalse();
        assertThat(now().settings().technology()).isEqualTo(IdentitySettings.Technology.SMIME);
        assertThat(here.audit.events())
                .extracting(event ->
                        event.facts().get("setting") + "=" + event.facts().get("value"))
                .containsExactly("encrypt_drafts=false", "technology=smime");
    }

    private void assertUnfit(String reference, String code) {
        assertThatThrownBy(() -> set(order("id1", reference, null, null, null)))
                .isInstanceOf(CertificateUnfit.class)
                .hasMessageContaining(reference)
                .extracting(problem -> ((Problem) problem).code())
                .isEqualTo(code);
    }

    private SetIdentity.Result set(Order order) throws Problem {
        return here.set.set(order, Progress.none());
    }

    private Identity now() throws Problem {
        return here.list.list().getFirst().identity();
    }

    private static Order order(
            String identity,
            @Nullable String signing,
            @Nullable String encryption,
            @Nullable Boolean sign,
            @Nullable Boolean encrypt) {
        return new Order(
                identity,
                wish(signing),
                wish(encryption),
                new Defaults(
                        Optional.ofNullable(sign), Optional.ofNullable(encrypt), Optional.empty(), Optional.empty()));
    }

    private static Optional<Wish> wish(@Nullable String reference) {
        return Optional.ofNullable(reference).map(text -> text.equals("none") ? new Wish.None() : new Wish.This(text));
    }
}
