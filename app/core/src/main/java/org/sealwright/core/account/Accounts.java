package org.sealwright.core.account;

import java.util.List;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.task.Subscription;

/// Port: the mail identities of a profile. Those of a Thunderbird profile are Thunderbird's; those of the own
/// profile are a list the user keeps. Bound to the store room. Reads and writes files: never on the event thread.
public interface Accounts {
    /// The identities, account by account, each account's default identity first. Accounts that have no mail (news,
    /// feeds, chat, local folders) and identities without address are left out.
    ///
    /// @throws org.sealwright.core.problem.DamagedInput if the own profile's list cannot be understood
    List<Identity> of(Profile profile) throws Problem;

    /// Makes all changes or none; what is so already is not written again.
    ///
    /// @throws org.sealwright.core.problem.ProfileInUse if Thunderbird runs on the profile
    /// @throws org.sealwright.core.problem.NoSuchIdentity if one of them is not there
    /// @throws org.sealwright.core.problem.ForbiddenByPolicy if Thunderbird's policy locks one of the settings
    /// @throws org.sealwright.core.problem.LockedByUserJs if `user.js` sets one of them
    void change(Profile profile, List<IdentityChange> changes) throws Problem;

    /// Adds an identity to the own profile's list, with no certificate chosen.
    ///
    /// @throws org.sealwright.core.problem.IdentityExists if the address is in the list
    /// @throws IllegalArgumentException if it is a Thunderbird profile, or the address is blank
    Identity add(Profile own, String address, String fullName) throws Problem;

    /// Gives an identity of the own profile another address or name.
    ///
    /// @throws org.sealwright.core.problem.NoSuchIdentity if it is not there
    /// @throws org.sealwright.core.problem.IdentityExists if another one has the address
    /// @throws IllegalArgumentException if it is a Thunderbird profile, or the address is blank
    void rename(Profile own, String identity, String address, String fullName) throws Problem;

    /// Takes an identity off the own profile's list; no certificate is touched.
    ///
    /// @throws org.sealwright.core.problem.NoSuchIdentity if it is not there
    /// @throws IllegalArgumentException if it is a Thunderbird profile
    void remove(Profile own, String identity) throws Problem;

    /// Called after each change made here, on the thread that made it.
    Subscription onChange(Runnable listener);
}
