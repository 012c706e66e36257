package org.sealwright.backup.usecase.transfer;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.account.Accounts;
import org.sealwright.core.account.CertificateChoice;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.account.Identity;
import org.sealwright.core.account.IdentityChange;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.database.Contents;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.OpenProfile;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.transfer.Transfer.OneIdentity;

/// Gives the mail identities of a profile what those of the same address in a transfer file had.
final class MatchIdentities {
    private final Accounts accounts;

    @Inject
    MatchIdentities(Accounts accounts) {
        this.accounts = accounts;
    }

    /// @param set       addresses that got their choices
    /// @param unmatched addresses no account of the profile has
    record Matched(List<String> set, List<String> unmatched) {
        Matched {
            set = List.copyOf(set);
            unmatched = List.copyOf(unmatched);
        }
    }

    /// The own profile keeps a list of its own, so addresses that are missing come into it first. Then all changes
    /// are made, or none.
    Matched match(OpenProfile here, List<OneIdentity> wanted) throws Problem {
        var set = new ArrayList<String>();
        var unmatched = new ArrayList<String>();
        var changes = new ArrayList<IdentityChange>();
        var contents = here.database().contents();
        for (var one : wanted) {
            var identity = find(here.profile(), one);
            if (identity.isEmpty()) {
                unmatched.add(one.address());
            } else {
                changes.addAll(changes(identity.get(), one, contents));
                set.add(one.address());
            }
        }
        if (!changes.isEmpty()) {
            accounts.change(here.profile(), changes);
        }
        return new Matched(set, unmatched);
    }

    private Optional<Identity> find(Profile profile, OneIdentity wanted) throws Problem {
        var found = accounts.of(profile).stream()
                .filter(identity -> identity.address().equalsIgnoreCase(wanted.address()))
                .findFirst();
        return found.isEmpty() && profile.kind() == Profile.Kind.OWN
                ? Optional.of(accounts.add(profile, wanted.address(), wanted.fullName()))
                : found;
    }

    /// What is locked, or chosen there and missing here, stays as it is.
    private static List<IdentityChange> changes(Identity identity, OneIdentity wanted, Contents contents) {
        var changes = new ArrayList<IdentityChange>();
        choice(wanted.signing(), contents)
                .ifPresent(choice -> changes.add(
                        new IdentityChange.Certificate(identity.id(), CertificateUse.SIGNING, Optional.of(choice))));
        choice(wanted.encryption(), contents)
                .ifPresent(choice -> changes.add(
                        new IdentityChange.Certificate(identity.id(), CertificateUse.ENCRYPTION, Optional.of(choice))));
        changes.add(new IdentityChange.SignByDefault(identity.id(), wanted.sign()));
        changes.add(new IdentityChange.EncryptByDefault(identity.id(), wanted.encrypt()));
        changes.add(new IdentityChange.EncryptDrafts(identity.id(), wanted.encryptDrafts()));
        changes.add(new IdentityChange.Prefer(identity.id(), wanted.technology()));
        changes.removeIf(change -> identity.lock(change.setting()).isPresent());
        return changes;
    }

    private static Optional<CertificateChoice> choice(Optional<Fingerprint> wanted, Contents contents) {
        return wanted.flatMap(contents::find).map(stored -> CertificateChoice.of(stored.certificate()));
    }
}
