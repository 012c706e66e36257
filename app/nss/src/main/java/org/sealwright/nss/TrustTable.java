package org.sealwright.nss;

import java.util.List;
import java.util.Optional;
import org.sealwright.nss.trust.TrustSettings;

/// All trust of a database at one moment, found by certificate.
public final class TrustTable {

    private final List<NssTrust> entries;

    TrustTable(List<NssTrust> entries) {
        this.entries = List.copyOf(entries);
    }

    /// One entry for each issuer and serial number that has a trust row, in the order of the file.
    public List<NssTrust> entries() {
        return entries;
    }

    /// The entries that count for nothing; a user should hear of them.
    public List<NssTrust> rejected() {
        return entries.stream()
                .filter(entry -> entry.standing() == NssTrust.Standing.REJECTED)
                .toList();
    }

    /// The entry for this certificate. A row made for another certificate of the same issuer and serial number (its
    /// hash differs) is none.
    public Optional<NssTrust> find(NssCertificate certificate) {
        pending();
        throw new UnsupportedOperationException("not landed yet");
    }

    /// The trust that counts for this certificate.
    public TrustSettings of(NssCertificate certificate) {
        return find(certificate).map(NssTrust::settings).orElse(TrustSettings.NONE);
    }

    private static void pending() {}
}
