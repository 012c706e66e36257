package org.sealwright.nss.certificate;

import java.util.List;
import java.util.Optional;
import org.sealwright.nss.key.KeyIdentifier;
import org.sealwright.nss.value.DerElement;
import org.sealwright.nss.value.MalformedValue;

/// The parts of a certificate that the database stores beside it, as raw slices of the TBSCertificate (RFC 5280,
/// 4.1).
///
/// @param issuer DER name
/// @param serial DER integer with its header
/// @param subject DER name
/// @param publicKeyInfo DER SubjectPublicKeyInfo
/// @param email the first address, lower-case, as NSS chooses it
public record CertificateFields(
        byte[] issuer, byte[] serial, byte[] subject, byte[] publicKeyInfo, Optional<String> email) {

    private static final int VERSION = 0xa0;
    private static final int EXTENSIONS = 0xa3;

    public static CertificateFields parse(byte[] der) throws MalformedValue {
        var certificate = DerElement.only(der).sequence(3);
        var fields = certificate.getFirst().sequence(6);
        if (fields.getFirst().tag() == VERSION) {
            fields = fields.subList(1, fields.size());
        }
        if (fields.size() < 6) {
            throw new MalformedValue("structure is incomplete");
        }
        var serial = fields.getFirst().require(DerElement.INTEGER);
        var issuer = fields.get(2).require(DerElement.SEQUENCE);
        var subject = fields.get(4).require(DerElement.SEQUENCE);
        var publicKeyInfo = fields.get(5).require(DerElement.SEQUENCE);
        return new CertificateFields(
                issuer.encoded(),
                serial.encoded(),
                subject.encoded(),
                publicKeyInfo.encoded(),
                CertificateEmail.first(subject, extensions(fields)));
    }

    private static Optional<DerElement> extensions(List<DerElement> fields) {
        return fields.stream().filter(field -> field.tag() == EXTENSIONS).findFirst();
    }

    /// The identifier certificate and keys share.
    public byte[] keyId() throws MalformedValue {
        return KeyIdentifier.ofPublicKeyInfo(publicKeyInfo);
    }
}
