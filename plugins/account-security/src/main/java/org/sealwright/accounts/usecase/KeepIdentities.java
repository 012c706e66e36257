package org.sealwright.accounts.usecase;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Optional;
import org.sealwright.core.account.Accounts;
import org.sealwright.core.account.Identity;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.ThunderbirdsAccounts;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.request.MailAddress;

/// Keeps the own profile's list of identities. The accounts of a Thunderbird profile are Thunderbird's to add and
/// to remove.
public final class KeepIdentities {
    private final CurrentProfile current;
    private final Accounts accounts;
    private final AuditLog audit;

    @Inject
    public KeepIdentities(CurrentProfile current, Accounts accounts, AuditLog audit) {
        this.current = current;
        this.accounts = accounts;
        this.audit = audit;
    }

    /// @throws ThunderbirdsAccounts if the profile is Thunderbird's
    public Identity add(MailAddress address, String fullName) throws Problem {
        var profile = ownProfile();
        var added = accounts.add(profile, address.toString(), fullName);
        record(profile, added, "added");
        return added;
    }

    /// @param reference the identity's id or address
    /// @param address   the new one; empty keeps the old
    /// @param fullName  the new one; empty keeps the old
    /// @throws ThunderbirdsAccounts if the profile is Thunderbird's
    public Identity rename(String reference, Optional<MailAddress> address, Optional<String> fullName) throws Problem {
        var profile = ownProfile();
        var identity = IdentityReference.find(reference, accounts.of(profile));
        accounts.rename(
                profile,
                identity.id(),
                address.map(MailAddress::toString).orElse(identity.address()),
                fullName.orElse(identity.fullName()));
        var renamed = IdentityReference.find(identity.id(), accounts.of(profile));
        record(profile, renamed, "renamed");
        return renamed;
    }

    /// @param reference the identity's id or address
    /// @throws ThunderbirdsAccounts if the profile is Thunderbird's
    public Identity remove(String reference) throws Problem {
        var profile = ownProfile();
        var identity = IdentityReference.find(reference, accounts.of(profile));
        accounts.remove(profile, identity.id());
        record(profile, identity, "removed");
        return identity;
    }

    private Profile ownProfile() throws Problem {
        var profile = current.profile();
        if (profile.kind() != Profile.Kind.OWN) {
            throw new ThunderbirdsAccounts(profile.folder());
        }
        return profile;
    }

    private void record(Profile profile, Identity identity, String what) {
        var facts = new HashMap<String, String>();
        facts.put("profile", profile.folder().toString());
        facts.put("identity", identity.id());
        facts.put("email", identity.address());
        facts.put("list", what);
        audit.record(new AuditEvent(AuditEvent.Action.ACCOUNT_CHANGED, facts));
    }
}
