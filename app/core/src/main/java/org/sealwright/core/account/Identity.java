package org.sealwright.core.account;

import java.util.Map;
import java.util.Optional;

/// One mail address of an account, with how it signs and encrypts. Texts come from a file: hostile until they went
/// through [org.sealwright.core.text.ShownText].
///
/// @param id         as in the profile's settings: `id1`
/// @param account    the account it belongs to
/// @param address    the mail address, never empty
/// @param fullName   the person's name, as sent; may be empty
/// @param main       the account's default identity
/// @param settings   what is in force
/// @param openPgpKey an OpenPGP key is chosen as well
/// @param locks      what cannot be changed here, and why
public record Identity(
        String id,
        Account account,
        String address,
        String fullName,
        boolean main,
        IdentitySettings settings,
        boolean openPgpKey,
        Map<IdentitySetting, LockedBy> locks) {

    /// Why a setting cannot be changed.
    public enum LockedBy {
        /// The organisation's policy for Thunderbird decides it.
        POLICY,
        /// The file `user.js` in the profile sets it at every start of Thunderbird.
        USER_JS
    }

    public Identity {
        locks = Map.copyOf(locks);
    }

    /// Who locked this setting; empty if it is free.
    public Optional<LockedBy> lock(IdentitySetting setting) {
        return Optional.ofNullable(locks.get(setting));
    }
}
