package org.sealwright.benchmarks.data;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/// Writes keys (EC P-256) with their certificates, all of one person so that `pk12util -o` takes them together, as
/// unencrypted PEM: `FILE COUNT`.
public final class MakeKeys {
    private static final AlgorithmIdentifier SHA256_EC = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private MakeKeys() {}

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        int count = Integer.parseInt(arguments[1]);
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair authority = generator.generateKeyPair();
        var text = new StringBuilder(block("CERTIFICATE", certificate("CN=Authority", authority, authority, 1)));
        for (int number = 0; number < count; number++) {
            KeyPair keys = generator.generateKeyPair();
            text.append(block("CERTIFICATE", certificate("CN=Anna", keys, authority, number + 2)));
            text.append(block("PRIVATE KEY", keys.getPrivate().getEncoded()));
        }
        Files.writeString(Path.of(arguments[0]), text, StandardCharsets.US_ASCII);
    }

    private static byte[] certificate(String subject, KeyPair keys, KeyPair authority, int serial)
            throws GeneralSecurityException, IOException {
        var generator = new V3TBSCertificateGenerator();
        generator.setSerialNumber(new ASN1Integer(BigInteger.valueOf(serial)));
        generator.setSignature(SHA256_EC);
        generator.setIssuer(new X500Name("CN=Authority"));
        generator.setStartDate(new Time(Date.from(BEGIN)));
        generator.setEndDate(new Time(Date.from(BEGIN.plus(Duration.ofDays(3000)))));
        generator.setSubject(new X500Name(subject));
        generator.setSubjectPublicKeyInfo(
                SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()));
        ASN1Encodable tbs = generator.generateTBSCertificate();
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(authority.getPrivate());
        signature.update(tbs.toASN1Primitive().getEncoded("DER"));
        return new DERSequence(new ASN1Encodable[] {tbs, SHA256_EC, new DERBitString(signature.sign())})
                .getEncoded("DER");
    }

    private static String block(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + label + "-----\n";
    }
}
