package org.sealwright.core.certificate;

import java.util.Locale;

/// The tab a certificate appears in, decided as Thunderbird decides it, except that nothing is hidden: what fits
/// nowhere is [#OTHER].
public enum Group {
    /// Its private key is in the database.
    MINE,
    /// It has an e-mail address and no key here.
    PEOPLE,
    /// It carries peer trust for websites.
    SERVERS,
    /// It is, or is trusted as, a certificate authority.
    AUTHORITIES,
    /// An end-entity certificate without address and without key; Thunderbird stores it and never
    /// shows it.
    OTHER;

    /// @param hasPrivateKey the matching private key is in the same database
    /// @param trustedAsCa any purpose is marked as trust anchor
    /// @param trustedPeer marked as trusted server by itself
    public static Group of(Certificate certificate, boolean hasPrivateKey, boolean trustedAsCa, boolean trustedPeer) {
        if (hasPrivateKey) {
            return MINE;
        }
        if (trustedAsCa) {
            return AUTHORITIES;
        }
        if (trustedPeer) {
            return SERVERS;
        }
        if (!certificate.authority() && !certificate.emails().isEmpty()) {
            return PEOPLE;
        }
        return certificate.authority() ? AUTHORITIES : OTHER;
    }

    /// The word of the command line: `mine`, `people`, `servers`, `authorities`, `other`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
