package org.sealwright.nss;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealwright.nss.trust.TrustRecord;
import org.sealwright.nss.trust.TrustSettings;

/// All trust of a database at one moment, found by certificate.
public final class TrustTable {

    /// One entry with the row behind it.
    record Line(NssTrust entry, TrustRecord record) {}

    private final Map<ByteBuffer, Line> lines = new LinkedHashMap<>();

    TrustTable(List<Line> lines) {
        lines.forEach(line ->
                this.lines.put(identity(line.entry().issuer(), line.entry().serial()), line));
    }

    static ByteBuffer identity(byte[] issuer, byte[] serial) {
        return ByteBuffer.allocate(4 + issuer.length + serial.length)
                .putInt(issuer.length)
                .put(issuer)
                .put(serial)
                .flip();
    }

    /// One entry for each issuer and serial number that has a trust row, in the order of the file.
    public List<NssTrust> entries() {
        return lines.values().stream().map(Line::entry).toList();
    }

    /// The entries that count for nothing; a user should hear of them.
    public List<NssTrust> rejected() {
        return entries().stream()
                .filter(entry -> entry.standing() == NssTrust.Standing.REJECTED)
                .toList();
    }

    /// The entry for this certificate. A row made for another certificate of the same issuer and serial number (its
    /// hash differs) is none.
    public Optional<NssTrust> find(NssCertificate certificate) {
        return Optional.ofNullable(lines.get(identity(certificate.issuer(), certificate.serial())))
                .filter(line -> line.record().isFor(certificate.der()))
                .map(Line::entry);
    }

    /// The trust that counts for this certificate.
    public TrustSettings of(NssCertificate certificate) {
        return find(certificate).map(NssTrust::settings).orElse(TrustSettings.NONE);
    }
}
