package org.sealwright.crypto.certificate;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.CertificateDecoder;
import org.sealwright.core.certificate.Der;
import org.sealwright.core.certificate.DistinguishedName;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.certificate.KeyUsage;
import org.sealwright.core.certificate.SerialNumber;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.NotReadable;
import org.sealwright.crypto.asn1.TooDeep;

/// Reads certificates in one pass over their bytes. Strict about the frame (RFC 5280 section 4.1), forgiving about
/// what certificates in the field get wrong: negative serial numbers, wrong string types, unknown keys, broken
/// extensions. Safe for several threads.
public final class BouncyDecoder implements CertificateDecoder {
    private final Names names = new Names();
    private final Latest<Set<KeyUsage>> keyUsages = new Latest<>();
    private final Latest<List<String>> purposes = new Latest<>();

    @Inject
    public BouncyDecoder() {}

    @Override
    public Certificate decode(byte[] der) throws DamagedInput {
        try {
            return certificate(der);
        } catch (NotReadable e) {
            throw new DamagedInput(null, e.reason());
        }
    }

    private Certificate certificate(byte[] der) throws Malformed, TooDeep {
        Layout layout = Layout.of(der);
        Der encoded = Der.of(der);
        DistinguishedName issuer = names.shared(layout.issuer(), encoded);
        DistinguishedName subject =
                sameBytes(layout.subject(), layout.issuer()) ? issuer : names.partlyShared(layout.subject(), encoded);
        var read = new ListedExtensions(layout.extensions());
        return new Certificate(
                encoded,
                Fingerprint.of(der),
                subject,
                issuer,
                SerialNumber.of(layout.serial().content()),
                read.emails(subject),
                Times.of(layout.notBefore()),
                Times.of(layout.notAfter()),
                PublicKeys.of(layout.publicKey()),
                SignatureNames.of(layout.signatureAlgorithm()),
                read.authority || (layout.version() == 1 && subject.encoded().equals(issuer.encoded())),
                Optional.ofNullable(read.keyUsage).map(keyUsages::share),
                Optional.ofNullable(read.extendedKeyUsage).map(purposes::share));
    }

    private static boolean sameBytes(Element a, Element b) {
        return Arrays.equals(a.data(), a.start(), a.end(), b.data(), b.start(), b.end());
    }
}
