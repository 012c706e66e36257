package org.sealwright.benchmarks.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Random;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;

/// The mail certificates of large companies: authorities, and any number of people with a name, an address and a
/// key of their own. Number n is the same certificate each time. Keys and signatures are random numbers: lists,
/// searches and databases do not verify them.
///
/// There are 500 issuers, which is kind to NSS: its only index that helps is the one by issuer, and with one
/// company of 50,000 `certutil -L` was still running after 9 minutes.
public final class Staff {

    /// How many authorities there are; person n's is number n modulo this.
    public static final int AUTHORITIES = 500;

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final AlgorithmIdentifier SHA256_RSA =
            new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE);

    private static final String[] FIRST = {
        "Anna", "Bruno", "Carla", "David", "Elif", "Fatima", "Georg", "Hanna", "Ivan", "Jördis", "Kai", "Lena", "Milan",
        "Nora", "Oskar", "Petra", "Quirin", "Rosa", "Sofia", "Tom"
    };
    private static final String[] LAST = {
        "Albrecht",
        "Bauer",
        "Çelik",
        "Dietrich",
        "Engel",
        "Fischer",
        "Groß",
        "Huber",
        "Ivanova",
        "Jansen",
        "Koch",
        "Lehmann",
        "Müller",
        "Nowak",
        "Otto",
        "Peters",
        "Richter",
        "Schäfer",
        "Tran",
        "Weber"
    };

    private Staff() {}

    /// DER of an authority's own certificate.
    ///
    /// @param number from 0 to [#AUTHORITIES]
    public static byte[] authority(int number) {
        var random = new Random(-1 - number);
        var name = authorityName(number);
        return signed(tbs(BigInteger.ONE, name, name, random, Duration.ofDays(3650), extensions(true, "")), random);
    }

    private static X500Name authorityName(int number) {
        return new X500Name("CN=Mail Authority, " + company(number));
    }

    private static String company(int number) {
        return "O=Example Company " + number % AUTHORITIES + ", C=DE";
    }

    /// @param number 0 or more
    public static String name(int number) {
        return FIRST[number % FIRST.length] + " " + LAST[number / FIRST.length % LAST.length] + " " + number;
    }

    /// @param number 0 or more
    public static String address(int number) {
        return "person" + number + "@example.com";
    }

    /// DER of a person's certificate; about 1,000 bytes.
    ///
    /// @param number 0 or more
    public static byte[] certificate(int number) {
        var random = new Random(number);
        var subject = new X500Name("CN=" + name(number) + ", OU=Department " + number % 97 + ", " + company(number));
        var serial = new BigInteger(120, random).setBit(119);
        var lifetime = Duration.ofDays(200 + number % 900);
        return signed(
                tbs(serial, authorityName(number), subject, random, lifetime, extensions(false, address(number))),
                random);
    }

    private static ASN1Encodable tbs(
            BigInteger serial,
            X500Name issuer,
            X500Name subject,
            Random random,
            Duration lifetime,
            Extensions extensions) {
        var generator = new V3TBSCertificateGenerator();
        generator.setSerialNumber(new ASN1Integer(serial));
        generator.setSignature(SHA256_RSA);
        generator.setIssuer(issuer);
        generator.setStartDate(new Time(Date.from(BEGIN)));
        generator.setEndDate(new Time(Date.from(BEGIN.plus(lifetime))));
        generator.setSubject(subject);
        generator.setSubjectPublicKeyInfo(key(random));
        generator.setExtensions(extensions);
        return generator.generateTBSCertificate();
    }

    private static SubjectPublicKeyInfo key(Random random) {
        try {
            var modulus = new BigInteger(2048, random).setBit(2047).setBit(0);
            return new SubjectPublicKeyInfo(
                    new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
                    new RSAPublicKey(modulus, BigInteger.valueOf(65537)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Extensions extensions(boolean authority, String address) {
        try {
            var extensions = new ExtensionsGenerator();
            extensions.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            if (authority) {
                extensions.addExtension(
                        Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            } else {
                extensions.addExtension(
                        Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment));
                extensions.addExtension(
                        Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_emailProtection));
                extensions.addExtension(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(new GeneralName(GeneralName.rfc822Name, address)));
            }
            return extensions.generate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] signed(ASN1Encodable tbs, Random random) {
        try {
            var signature = new byte[256];
            random.nextBytes(signature);
            return new DERSequence(new ASN1Encodable[] {tbs, SHA256_RSA, new DERBitString(signature)}).getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
