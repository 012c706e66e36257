package org.sealwright.nss;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealwright.nss.certificate.CertificateFields;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.sql.DatabaseFiles;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.MalformedValue;
import org.sealwright.nss.value.ObjectClass;
import org.sealwright.nss.value.ObjectId;
import org.sealwright.nss.value.ObjectRow;
import org.sealwright.nss.value.Part;

/// Makes certificates out of rows, without parsing them unless a column is empty.
final class CertificateReader {

    /// The columns it takes.
    static final List<Attribute> COLUMNS = List.of(
            Attribute.CLASS,
            Attribute.LABEL,
            Attribute.VALUE,
            Attribute.ISSUER,
            Attribute.SERIAL_NUMBER,
            Attribute.SUBJECT,
            Attribute.ID,
            Attribute.NSS_EMAIL);

    private CertificateReader() {}

    static NssCertificate read(ObjectRow row) {
        return new NssCertificate(
                row.id(),
                row.bytes(Attribute.VALUE),
                row.text(Attribute.LABEL),
                keyId(row),
                email(row),
                row.bytes(Attribute.ISSUER),
                row.bytes(Attribute.SERIAL_NUMBER),
                row.bytes(Attribute.SUBJECT));
    }

    static Optional<NssCertificate> find(DatabaseFiles files, ObjectId id) throws NssException {
        return id.part() == Part.CERTIFICATES
                ? files.objects(Part.CERTIFICATES)
                        .row(id)
                        .filter(row -> row.objectClass()
                                .filter(ObjectClass.CERTIFICATE::equals)
                                .isPresent())
                        .map(CertificateReader::read)
                : Optional.empty();
    }

    static Optional<NssCertificate> find(DatabaseFiles files, byte[] issuer, byte[] serial) throws NssException {
        var values = Map.of(Attribute.ISSUER, issuer, Attribute.SERIAL_NUMBER, serial);
        return files.objects(Part.CERTIFICATES).find(ObjectClass.CERTIFICATE, values).stream()
                .findFirst()
                .map(CertificateReader::read);
    }

    private static Optional<String> email(ObjectRow row) {
        var email = row.text(Attribute.NSS_EMAIL);
        return email.isEmpty() ? Optional.empty() : Optional.of(email);
    }

    /// Old databases leave the id of some certificates empty.
    private static byte[] keyId(ObjectRow row) {
        var stored = row.bytes(Attribute.ID);
        if (stored.length > 0) {
            return stored;
        }
        try {
            return CertificateFields.parse(row.bytes(Attribute.VALUE)).keyId();
        } catch (MalformedValue e) {
            // The integrity check names it; here it is a certificate that belongs to no key.
            return stored;
        }
    }
}
