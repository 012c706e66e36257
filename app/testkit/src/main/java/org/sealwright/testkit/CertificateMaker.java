package org.sealwright.testkit;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Der;
import org.sealwright.core.certificate.DistinguishedName;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.certificate.KeyUsage;
import org.sealwright.core.certificate.PublicKeyFacts;
import org.sealwright.core.certificate.SerialNumber;
import org.sealwright.core.secret.PrivateKey;

/// Makes real, signed certificates (EC P-256) for tests: authorities and the people they vouch for.
public final class CertificateMaker {
    private static final AtomicLong SERIALS = new AtomicLong(0x1000);

    /// A certificate with its key pair, able to issue others.
    public record Identity(Certificate certificate, KeyPair keys) {
        /// The certificate in DER.
        public byte[] der() {
            return certificate.encoded().toByteArray();
        }

        /// The private key as the product holds it; the caller closes it.
        public PrivateKey privateKey() {
            return PrivateKey.owning(keys.getPrivate().getEncoded(), certificate.key());
        }
    }

    private Instant notBefore = Instant.parse("2026-01-01T00:00:00Z");
    private Instant notAfter = Instant.parse("2036-01-01T00:00:00Z");
    private List<String> mailDomains = List.of();
    private boolean onlySigning;

    /// The validity of what is made from now on.
    public CertificateMaker valid(String from, String until) {
        notBefore = Instant.parse(from);
        notAfter = Instant.parse(until);
        return this;
    }

    /// The mail domains that authorities made from now on may vouch for; none for all.
    public CertificateMaker onlyMailOf(List<String> domains) {
        mailDomains = List.copyOf(domains);
        return this;
    }

    /// People's certificates made from now on say that their keys only sign.
    public CertificateMaker onlySigning() {
        onlySigning = true;
        return this;
    }

    /// A self-signed authority.
    public Identity root(String commonName) {
        return make("CN=" + commonName + ",O=" + commonName + " Org,C=DE", List.of(), Optional.empty(), true);
    }

    /// An authority below another.
    public Identity intermediate(String commonName, Identity issuer) {
        return make("CN=" + commonName + ",O=" + commonName + " Org,C=DE", List.of(), Optional.of(issuer), true);
    }

    /// A person's mail certificate.
    public Identity person(String commonName, String email, Identity issuer) {
        return make("CN=" + commonName, email.isEmpty() ? List.of() : List.of(email), Optional.of(issuer), false);
    }

    /// A certificate with any subject.
    ///
    /// @param subject RFC 4514
    public Identity any(String subject, List<String> emails, Identity issuer) {
        return make(subject, emails, Optional.of(issuer), false);
    }

    /// Another certificate for the same person and key, as a renewal gives.
    public Certificate again(Identity person, Identity issuer) {
        return make(
                        person.certificate().subject().toString(),
                        person.certificate().emails(),
                        Optional.of(issuer),
                        false,
                        person.keys())
                .certificate();
    }

    /// A certificate for an authority's name and key, issued by another one.
    public Certificate crossSigned(Identity authority, Identity by) {
        var subject =
                X500Name.getInstance(authority.certificate().subject().encoded().toByteArray());
        return make(subject.toString(), List.of(), Optional.of(by), true, authority.keys())
                .certificate();
    }

    private Identity make(String subject, List<String> emails, Optional<Identity> issuer, boolean authority) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return make(subject, emails, issuer, authority, generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new AssertionError("making a test key", e);
        }
    }

    private Identity make(
            String subject, List<String> emails, Optional<Identity> issuer, boolean authority, KeyPair keys) {
        try {
            var issuerName = issuer.map(by -> X500Name.getInstance(
                            by.certificate().subject().encoded().toByteArray()))
                    .orElse(new X500Name(subject));
            var signingKeys = issuer.map(Identity::keys).orElse(keys);
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(signingKeys.getPrivate());
            var serial = BigInteger.valueOf(SERIALS.incrementAndGet());
            var builder = new X509v3CertificateBuilder(
                    issuerName,
                    serial,
                    Date.from(notBefore),
                    Date.from(notAfter),
                    new X500Name(subject),
                    SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()));
            extend(builder, keys, emails, authority);
            return new Identity(read(builder.build(signer), emails, authority), keys);
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new AssertionError("making a test certificate", e);
        }
    }

    private void extend(X509v3CertificateBuilder builder, KeyPair keys, List<String> emails, boolean authority)
            throws GeneralSecurityException, IOException {
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        int person = org.bouncycastle.asn1.x509.KeyUsage.digitalSignature
                | (onlySigning ? 0 : org.bouncycastle.asn1.x509.KeyUsage.keyAgreement);
        int usage = authority
                ? org.bouncycastle.asn1.x509.KeyUsage.keyCertSign | org.bouncycastle.asn1.x509.KeyUsage.cRLSign
                : person;
        builder.addExtension(Extension.keyUsage, true, new org.bouncycastle.asn1.x509.KeyUsage(usage));
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
        if (!authority) {
            builder.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_emailProtection));
        }
        if (authority && !mailDomains.isEmpty()) {
            var permitted = mailDomains.stream()
                    .map(domain -> new GeneralSubtree(new GeneralName(GeneralName.rfc822Name, domain)))
                    .toArray(GeneralSubtree[]::new);
            builder.addExtension(Extension.nameConstraints, true, new NameConstraints(permitted, null));
        }
        if (!emails.isEmpty()) {
            var names = emails.stream()
                    .map(email -> new GeneralName(GeneralName.rfc822Name, email))
                    .toArray(GeneralName[]::new);
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
        }
    }

    private Certificate read(X509CertificateHolder holder, List<String> emails, boolean authority) throws IOException {
        var encoded = holder.getEncoded();
        var spki = holder.getSubjectPublicKeyInfo().getEncoded();
        return new Certificate(
                Der.of(encoded),
                Fingerprint.of(encoded),
                name(holder.getSubject()),
                name(holder.getIssuer()),
                SerialNumber.of(holder.getSerialNumber().toByteArray()),
                emails,
                holder.getNotBefore().toInstant(),
                holder.getNotAfter().toInstant(),
                new PublicKeyFacts("EC", 256, Optional.of("P-256"), KeyFingerprint.of(spki)),
                "SHA256withECDSA",
                authority,
                Optional.of(authority ? Set.of(KeyUsage.KEY_CERT_SIGN, KeyUsage.CRL_SIGN) : usagesOfPeople()),
                authority ? Optional.empty() : Optional.of(List.of(KeyPurposeId.id_kp_emailProtection.getId())));
    }

    private Set<KeyUsage> usagesOfPeople() {
        return onlySigning
                ? Set.of(KeyUsage.DIGITAL_SIGNATURE)
                : Set.of(KeyUsage.DIGITAL_SIGNATURE, KeyUsage.KEY_AGREEMENT);
    }

    private static DistinguishedName name(X500Name name) throws IOException {
        var attributes = new ArrayList<DistinguishedName.Attribute>();
        for (var rdn : name.getRDNs()) {
            var first = rdn.getFirst();
            attributes.add(new DistinguishedName.Attribute(
                    first.getType().getId(),
                    label(first.getType()),
                    first.getValue().toString()));
        }
        return new DistinguishedName(Der.of(name.getEncoded()), attributes);
    }

    private static String label(ASN1ObjectIdentifier type) {
        return switch (type.getId()) {
            case DistinguishedName.COMMON_NAME -> "CN";
            case DistinguishedName.ORGANIZATION -> "O";
            case DistinguishedName.COUNTRY -> "C";
            default -> type.getId();
        };
    }
}
