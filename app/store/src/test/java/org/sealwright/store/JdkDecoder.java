package org.sealwright.store;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.security.auth.x500.X500Principal;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.CertificateDecoder;
import org.sealwright.core.certificate.Der;
import org.sealwright.core.certificate.DistinguishedName;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.certificate.PublicKeyFacts;
import org.sealwright.core.certificate.SerialNumber;
import org.sealwright.core.problem.DamagedInput;

/// Reads certificates with the JDK alone, and counts how many.
public final class JdkDecoder implements CertificateDecoder {
    private static final Map<String, String> TYPES = Map.of(
            "CN", DistinguishedName.COMMON_NAME,
            "OU", DistinguishedName.ORGANIZATIONAL_UNIT,
            "O", DistinguishedName.ORGANIZATION,
            "C", DistinguishedName.COUNTRY,
            "DC", "0.9.2342.19200300.100.1.25",
            "EMAIL", DistinguishedName.EMAIL_ADDRESS);

    private final AtomicInteger decoded = new AtomicInteger();

    /// How many certificates were decoded so far.
    public int decoded() {
        return decoded.get();
    }

    @Override
    public Certificate decode(byte[] der) throws DamagedInput {
        decoded.incrementAndGet();
        try {
            var x509 = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
            return certificate(x509, der);
        } catch (CertificateException | InvalidNameException e) {
            throw new DamagedInput(null, "it is no certificate");
        }
    }

    private static Certificate certificate(X509Certificate x509, byte[] der)
            throws CertificateException, InvalidNameException {
        var subject = name(x509.getSubjectX500Principal());
        return new Certificate(
                Der.of(der),
                Fingerprint.of(der),
                subject,
                name(x509.getIssuerX500Principal()),
                SerialNumber.of(x509.getSerialNumber().toByteArray()),
                emails(x509, subject),
                x509.getNotBefore().toInstant(),
                x509.getNotAfter().toInstant(),
                key(x509),
                x509.getSigAlgName(),
                x509.getBasicConstraints() >= 0,
                Optional.empty(),
                Optional.empty());
    }

    private static DistinguishedName name(X500Principal principal) throws InvalidNameException {
        var attributes = new ArrayList<DistinguishedName.Attribute>();
        var text = principal.getName(X500Principal.RFC2253, Map.of(DistinguishedName.EMAIL_ADDRESS, "EMAIL"));
        for (var rdn : new LdapName(text).getRdns()) {
            attributes.add(new DistinguishedName.Attribute(
                    TYPES.getOrDefault(rdn.getType(), rdn.getType()),
                    rdn.getType(),
                    rdn.getValue().toString()));
        }
        return new DistinguishedName(Der.of(principal.getEncoded()), attributes);
    }

    private static List<String> emails(X509Certificate x509, DistinguishedName subject) throws CertificateException {
        var emails = new ArrayList<String>();
        var names = x509.getSubjectAlternativeNames();
        if (names != null) {
            names.stream()
                    .filter(name -> name.get(0).equals(1))
                    .forEach(name -> emails.add(name.get(1).toString()));
        }
        subject.value(DistinguishedName.EMAIL_ADDRESS)
                .filter(email -> !emails.contains(email))
                .ifPresent(emails::add);
        return emails;
    }

    private static PublicKeyFacts key(X509Certificate x509) {
        var key = x509.getPublicKey();
        var fingerprint = KeyFingerprint.of(key.getEncoded());
        return switch (key) {
            case RSAPublicKey rsa ->
                new PublicKeyFacts("RSA", rsa.getModulus().bitLength(), Optional.empty(), fingerprint);
            case ECPublicKey ec -> {
                int bits = ec.getParams().getCurve().getField().getFieldSize();
                yield new PublicKeyFacts("EC", bits, Optional.of("P-" + bits), fingerprint);
            }
            default -> new PublicKeyFacts(key.getAlgorithm(), 0, Optional.empty(), fingerprint);
        };
    }
}
