package org.sealwright.core.request;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.sealwright.core.certificate.KeyUsage;
import org.sealwright.core.certificate.PublicKeyFacts;

/// A kind of key that can be made for a mail certificate, and what it is good for.
public enum KeyKind {
    RSA_2048("rsa-2048", Family.RSA, 2048, "RSA 2048"),
    /// The default: works in every mail program, for signing and encrypting, for years to come.
    RSA_3072("rsa-3072", Family.RSA, 3072, "RSA 3072"),
    RSA_4096("rsa-4096", Family.RSA, 4096, "RSA 4096"),
    P_256("p-256", Family.EC, 256, "EC P-256"),
    P_384("p-384", Family.EC, 384, "EC P-384"),
    P_521("p-521", Family.EC, 521, "EC P-521"),
    /// Signs only, and Thunderbird 153 neither signs mail with it nor imports a backup of it.
    ED25519("ed25519", Family.EDWARDS, 255, "Ed25519");

    public static final KeyKind DEFAULT = RSA_3072;

    /// Keys that are used in the same way.
    public enum Family {
        RSA,
        EC,
        EDWARDS
    }

    private final String word;
    private final Family family;
    private final int bits;
    private final String shortName;

    KeyKind(String word, Family family, int bits, String shortName) {
        this.word = word;
        this.family = family;
        this.bits = bits;
        this.shortName = shortName;
    }

    /// The word of the command line and of template files: `rsa-3072`.
    public String word() {
        return word;
    }

    public Family family() {
        return family;
    }

    public int bits() {
        return bits;
    }

    /// As [PublicKeyFacts#shortName()] calls such a key; a proper name in every language.
    public String shortName() {
        return shortName;
    }

    /// Can mail be encrypted to it?
    public boolean canEncrypt() {
        return family != Family.EDWARDS;
    }

    /// Can Thunderbird 153 sign mail with it? (NSS stores Ed25519 keys and refuses to sign with them.)
    public boolean worksInThunderbird() {
        return family != Family.EDWARDS;
    }

    /// What a certificate for signing and encrypting mail allows this key to do (S/MIME Baseline Requirements
    /// section 7.1.2.3 e).
    public Set<KeyUsage> mailUsages() {
        return switch (family) {
            case RSA -> EnumSet.of(KeyUsage.DIGITAL_SIGNATURE, KeyUsage.KEY_ENCIPHERMENT);
            case EC -> EnumSet.of(KeyUsage.DIGITAL_SIGNATURE, KeyUsage.KEY_AGREEMENT);
            case EDWARDS -> EnumSet.of(KeyUsage.DIGITAL_SIGNATURE);
        };
    }

    public static Optional<KeyKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /// The kind of a key that exists; empty if no such key is made here.
    public static Optional<KeyKind> of(PublicKeyFacts key) {
        return Arrays.stream(values())
                .filter(kind -> kind.shortName.equals(key.shortName()))
                .findFirst();
    }
}
