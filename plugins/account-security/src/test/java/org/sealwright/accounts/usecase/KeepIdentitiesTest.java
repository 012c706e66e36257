package org.sealwright.accounts.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.problem.IdentityExists;
import org.sealwright.core.problem.NoSuchIdentity;
import org.sealwright.core.problem.ThunderbirdsAccounts;
import org.sealwright.core.request.MailAddress;

class KeepIdentitiesTest {
    private final Surroundings here = new Surroundings();

    @Test
    void theListIsKeptAndRecorded() throws Exception {
        here.keep.add(address("anna@example.org"), "Anna");
        here.keep.rename("anna@example.org", Optional.of(address("anna@example.com")), Optional.empty());
        here.keep.rename("anna@example.com", Optional.empty(), Optional.of("Änne"));
        assertThat(here.list.list())
                .extracting(report ->
                        report.identity().address() + " " + report.identity().fullName())
                .containsExactly("anna@example.com Änne");
        here.keep.remove("anna@example.com");
        assertThat(here.list.list()).isEmpty();
        assertThat(here.audit.events())
                .allMatch(event -> event.action() == AuditEvent.Action.ACCOUNT_CHANGED)
                .extracting(event -> event.facts().get("list"))
                .containsExactly("added", "renamed", "renamed", "removed");
    }

    @Test
    void whatIsThereOrNotThereIsSaid() throws Exception {
        here.keep.add(address("anna@example.org"), "");
        assertThatThrownBy(() -> here.keep.add(address("anna@example.org"), "")).isInstanceOf(IdentityExists.class);
        assertThatThrownBy(() -> here.keep.remove("bob@example.org")).isInstanceOf(NoSuchIdentity.class);
        assertThat(here.audit.events()).hasSize(1);
    }

    @Test
    void thunderbirdsAccountsAreItsOwn() {
        here.inThunderbird();
        assertThatThrownBy(() -> here.keep.add(address("anna@example.org"), ""))
                .isInstanceOf(ThunderbirdsAccounts.class);
        assertThatThrownBy(() -> here.keep.remove("id1")).isInstanceOf(ThunderbirdsAccounts.class);
        assertThatThrownBy(() -> here.keep.rename("id1", Optional.empty(), Optional.of("x")))
                .isInstanceOf(ThunderbirdsAccounts.class);
    }

    private static MailAddress address(String typed) {
        return switch (MailAddress.check(typed)) {
            case MailAddress.Check.Sound sound -> sound.address();
            case MailAddress.Check.Faulty faulty -> throw new AssertionError(faulty);
        };
    }
}
