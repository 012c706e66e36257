package org.sealwright.nss.key;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.Der;
import org.sealwright.nss.value.DerElement;
import org.sealwright.nss.value.KeyType;
import org.sealwright.nss.value.MalformedValue;
import org.sealwright.nss.value.StoredValue;

/// An RSA private key (RFC 8017, A.1.2), its numbers unsigned and without leading zeros. NSS stores keys restricted
/// to RSASSA-PSS (RFC 4055) as RSA too, and remembers the restriction in `CKA_PUBLIC_KEY_INFO`.
public final class RsaKey implements KeyMaterial {

    static final byte[] OID = Der.oid("2a864886f70d010101");
    static final byte[] OID_PSS = Der.oid("2a864886f70d01010a");
    private static final byte[] PLAIN = Der.sequence(OID, new byte[] {5, 0});

    /// In the order of RFC 8017.
    private static final List<Attribute> NUMBERS = List.of(
            Attribute.MODULUS,
            Attribute.PUBLIC_EXPONENT,
            Attribute.PRIVATE_EXPONENT,
            Attribute.PRIME_1,
            Attribute.PRIME_2,
            Attribute.EXPONENT_1,
            Attribute.EXPONENT_2,
            Attribute.COEFFICIENT);

    private final byte[] algorithm;
    private final Map<Attribute, byte[]> numbers;

    private RsaKey(byte[] algorithm, Map<Attribute, byte[]> numbers) throws MalformedValue {
        this.algorithm = algorithm;
        this.numbers = numbers;
        for (var number : NUMBERS) {
            if (number(number).length == 0) {
                throw new MalformedValue("RSA key is incomplete");
            }
        }
        requireConsistent();
    }

    /// Reads an RSAPrivateKey structure.
    ///
    /// @param algorithm DER of the AlgorithmIdentifier it came with
    static RsaKey ofStructure(byte[] algorithm, DerElement structure) throws MalformedValue {
        var fields = structure.sequence(1 + NUMBERS.size());
        var numbers = new LinkedHashMap<Attribute, byte[]>();
        for (var i = 0; i < NUMBERS.size(); i++) {
            numbers.put(NUMBERS.get(i), fields.get(i + 1).unsigned());
        }
        return new RsaKey(isPss(algorithm) ? algorithm : PLAIN, numbers);
    }

    /// Takes the numbers out of a row whose encrypted attributes were decrypted.
    static RsaKey ofRow(Map<Attribute, byte[]> row) throws MalformedValue {
        var numbers = new LinkedHashMap<Attribute, byte[]>();
        for (var number : NUMBERS) {
            numbers.put(number, StoredValue.withoutLeadingZeros(row.getOrDefault(number, new byte[0])));
        }
        return new RsaKey(algorithm(row.getOrDefault(Attribute.PUBLIC_KEY_INFO, new byte[0])), numbers);
    }

    private static boolean isPss(byte[] algorithm) throws MalformedValue {
        return Arrays.equals(DerElement.only(algorithm).sequence(1).getFirst().encoded(), OID_PSS);
    }

    /// The AlgorithmIdentifier in a stored SubjectPublicKeyInfo, if it says RSASSA-PSS. NSS cuts the key behind it
    /// short.
    private static byte[] algorithm(byte[] publicKeyInfo) throws MalformedValue {
        if (publicKeyInfo.length == 0) {
            return PLAIN;
        }
        var algorithm = DerElement.only(publicKeyInfo).sequence(1).getFirst().encoded();
        return isPss(algorithm) ? algorithm : PLAIN;
    }

    /// The 3DES values of old databases carry no signature; arithmetic shows whether the right numbers were read.
    private void requireConsistent() throws MalformedValue {
        var p = integer(Attribute.PRIME_1);
        var q = integer(Attribute.PRIME_2);
        var d = integer(Attribute.PRIVATE_EXPONENT);
        var e = integer(Attribute.PUBLIC_EXPONENT);
        var one = BigInteger.ONE;
        if (!p.multiply(q).equals(integer(Attribute.MODULUS)) || p.equals(one) || q.equals(one)) {
            throw new MalformedValue("RSA primes do not belong to the modulus");
        }
        for (var prime : List.of(p, q)) {
            var order = prime.subtract(one);
            if (!e.multiply(d).mod(order).equals(one.mod(order))) {
                throw new MalformedValue("RSA exponents do not belong together");
            }
        }
        if (!d.mod(p.subtract(one)).equals(integer(Attribute.EXPONENT_1))
                || !d.mod(q.subtract(one)).equals(integer(Attribute.EXPONENT_2))
                || !integer(Attribute.COEFFICIENT).multiply(q).mod(p).equals(one)) {
            throw new MalformedValue("RSA remainder values do not belong to the key");
        }
    }

    private byte[] number(Attribute attribute) {
        return numbers.getOrDefault(attribute, new byte[0]);
    }

    private BigInteger integer(Attribute attribute) {
        return new BigInteger(1, number(attribute));
    }

    /// @param publicKeyInfo the stored `CKA_PUBLIC_KEY_INFO`; usually empty
    static PublicPart publicPart(byte[] modulus, byte[] exponent, byte[] publicKeyInfo) throws MalformedValue {
        return describe(algorithm(publicKeyInfo), modulus, exponent);
    }

    private static PublicPart describe(byte[] algorithm, byte[] modulus, byte[] exponent) {
        var n = StoredValue.withoutLeadingZeros(modulus);
        var key = Der.sequence(Der.unsigned(n), Der.unsigned(exponent));
        return new PublicPart(
                new KeyAlgorithm(KeyType.RSA, new BigInteger(1, n).bitLength(), Optional.empty()),
                KeyIdentifier.of(n),
                Der.sequence(algorithm, Der.bitString(key)));
    }

    @Override
    public PublicPart publicPart() {
        return describe(algorithm, number(Attribute.MODULUS), number(Attribute.PUBLIC_EXPONENT));
    }

    @Override
    public byte[] pkcs8() {
        var parts = new byte[1 + NUMBERS.size()][];
        parts[0] = Der.integer(0);
        for (var i = 0; i < NUMBERS.size(); i++) {
            parts[i + 1] = Der.unsigned(number(NUMBERS.get(i)));
        }
        var structure = Der.sequence(parts);
        var wrapped = Der.octetString(structure);
        var pkcs8 = Der.sequence(Der.integer(0), algorithm, wrapped);
        Arrays.stream(parts).forEach(part -> Arrays.fill(part, (byte) 0));
        Arrays.fill(structure, (byte) 0);
        Arrays.fill(wrapped, (byte) 0);
        return pkcs8;
    }

    @Override
    public Map<Attribute, byte[]> privateAttributes() {
        var row = new LinkedHashMap<Attribute, byte[]>();
        KeyMaterial.privateFlags(row, true, true, false);
        numbers.forEach((attribute, number) -> row.put(attribute, number.clone()));
        row.put(Attribute.NSS_DB, number(Attribute.MODULUS).clone());
        if (!Arrays.equals(algorithm, PLAIN)) {
            row.put(Attribute.PUBLIC_KEY_INFO, publicPart().publicKeyInfo());
        }
        return row;
    }

    @Override
    public Map<Attribute, byte[]> publicAttributes() {
        var row = new LinkedHashMap<Attribute, byte[]>();
        KeyMaterial.publicFlags(row, true, true, false);
        row.put(Attribute.MODULUS, number(Attribute.MODULUS).clone());
        row.put(Attribute.PUBLIC_EXPONENT, number(Attribute.PUBLIC_EXPONENT).clone());
        return row;
    }

    @Override
    public void close() {
        numbers.values().forEach(number -> Arrays.fill(number, (byte) 0));
    }
}
