package org.sealwright.accounts.cli;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.sealwright.accounts.usecase.ListIdentities;
import org.sealwright.accounts.words.AccountWords;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.problem.Problem;
import org.sealwright.plugin.ProfileCheck;

/// What `sealwright --check` says about the identities of the profile: the same that `accounts list --check`
/// counts.
final class AccountsCheck implements ProfileCheck {
    private final ListIdentities list;
    private final AccountWords words;

    @Inject
    AccountsCheck(ListIdentities list, AccountWords words) {
        this.list = list;
        this.words = words;
    }

    @Override
    public String id() {
        return "accounts";
    }

    @Override
    public List<String> attention() throws Problem {
        return list.list().stream()
                .flatMap(report -> Arrays.stream(CertificateUse.values())
                        .filter(use -> report.used(use).needsAttention())
                        .flatMap(use -> words.finding(report, use).stream()))
                .distinct()
                .toList();
    }
}
