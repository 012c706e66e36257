package org.sealwright.crypto.reading;

import java.util.Arrays;
import java.util.Optional;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.reading.Note;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Elements;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Shape;
import org.sealwright.crypto.asn1.Tag;
import org.sealwright.crypto.asn1.TooDeep;
import org.sealwright.crypto.password.PasswordCipher;
import org.sealwright.crypto.password.PasswordCiphers;
import org.sealwright.crypto.password.PasswordForms;
import org.sealwright.crypto.password.Work;

/// Reads binary structures, one or several in a row.
final class DerContent {
    private static final String SIGNED_DATA = "1.2.840.113549.1.7.2";
    private static final String NETSCAPE_SEQUENCE = "2.16.840.1.113730.2.5";

    private final Reading reading;
    private final SignedMessages signedMessages;
    private final Pkcs12File pkcs12;

    /// @param contents reads what is signed
    DerContent(Reading reading, Contents contents) {
        this.reading = reading;
        this.signedMessages = new SignedMessages(reading, contents);
        this.pkcs12 = new Pkcs12File(reading);
    }

    /// All structures in `data`, back to back.
    void read(byte[] data, Place place) throws Malformed, TooDeep, Problem {
        int at = readOne(data, 0, place);
        while (at < data.length && data[at] == Tag.SEQUENCE && isWhole(data, at)) {
            reading.work().progress().stopIfCancelled();
            at = readOne(data, at, place);
        }
        for (int i = at; i < data.length; i++) {
            if (data[i] != 0 && data[i] != '\n' && data[i] != '\r' && data[i] != ' ' && data[i] != 0x1a) {
                reading.findings().note(Note.Kind.TRAILING_DATA, "");
                return;
            }
        }
    }

    /// Only the first structure; OpenSSL puts its own trust settings behind it.
    void first(byte[] data, Place place) throws Malformed, TooDeep, Problem {
        readOne(data, 0, place);
    }

    private static boolean isWhole(byte[] data, int at) throws TooDeep {
        try {
            Shape.check(data, at, data.length, true);
            return true;
        } catch (Malformed _) {
            return false;
        }
    }

    private int readOne(byte[] data, int at, Place place) throws Malformed, TooDeep, Problem {
        Element element = Element.at(data, at, data.length);
        Findings findings = reading.findings();
        switch (DerKind.of(element)) {
            case CERTIFICATE -> findings.certificate(element.encoded(), Optional.empty());
            case CERTIFICATE_REQUEST -> findings.stranger(Stranger.CERTIFICATE_REQUEST);
            case REVOCATION_LIST -> findings.stranger(Stranger.REVOCATION_LIST);
            case ATTRIBUTE_CERTIFICATE -> findings.stranger(Stranger.ATTRIBUTE_CERTIFICATE);
            case PUBLIC_KEY -> findings.stranger(Stranger.PUBLIC_KEY);
            case PRIVATE_KEY -> plainKey(element);
            case ENCRYPTED_KEY -> encryptedKey(element, Optional.empty());
            case PKCS12 -> pkcs12.read(element);
            case CONTENT_INFO -> contentInfo(element.children(), place);
            case UNKNOWN -> throw new Malformed("what-is-in-it-is-neither-a-certificate-nor-a-key");
        }
        return element.end();
    }

    private void plainKey(Element element) {
        byte[] key = element.encoded();
        reading.findings().key(key, Optional.empty());
        Arrays.fill(key, (byte) 0);
    }

    /// ContentInfo (RFC 5652 section 3).
    private void contentInfo(Elements parts, Place place) throws Malformed, TooDeep, Problem {
        String type = parts.next().oid();
        switch (type) {
            case SIGNED_DATA ->
                signedMessages.read(
                        parts.next(Tag.contextConstructed(0)).children().next(Tag.SEQUENCE), place);
            case NETSCAPE_SEQUENCE -> {
                Elements certificates = parts.next(Tag.contextConstructed(0))
                        .children()
                        .next(Tag.SEQUENCE)
                        .children();
                while (certificates.hasNext()) {
                    reading.findings().certificate(certificates.next().encoded(), Optional.empty());
                }
            }
            // enveloped, digested, encrypted, authenticated and compressed data of CMS
            case "1.2.840.113549.1.7.3",
                    "1.2.840.113549.1.7.4",
                    "1.2.840.113549.1.7.6",
                    "1.2.840.113549.1.9.16.1.2",
                    "1.2.840.113549.1.9.16.1.23" -> reading.findings().stranger(Stranger.ENCRYPTED_MAIL);
            default -> throw new Malformed("what-is-in-it-is-neither-a-certificate-nor-a-key");
        }
    }

    /// EncryptedPrivateKeyInfo (RFC 5958 section 3).
    private void encryptedKey(Element element, Optional<String> name) throws Malformed, TooDeep, Problem {
        Elements parts = element.children();
        PasswordCipher cipher = PasswordCiphers.of(parts.next(Tag.SEQUENCE), reading.work());
        encryptedKey(cipher, parts.next().octets(), name);
    }

    /// Asks for the password of a private key that stands alone.
    void encryptedKey(PasswordCipher cipher, byte[] ciphertext, Optional<String> name)
            throws Malformed, TooDeep, Problem {
        byte[] key = reading.passwords().open(new KeyLock(cipher, ciphertext));
        if (cipher.weak()) {
            reading.findings().note(Note.Kind.WEAK_PROTECTION, cipher.name());
        }
        reading.findings().key(key, name);
        Arrays.fill(key, (byte) 0);
    }

    /// Does it look like a private key, so that the password was right?
    static boolean looksLikeKey(byte[] plain) {
        try {
            return Shape.check(plain, 0, plain.length, true) == plain.length
                    && DerKind.of(Element.at(plain, 0, plain.length)) == DerKind.PRIVATE_KEY;
        } catch (Malformed | TooDeep _) {
            return false;
        }
    }

    private record KeyLock(PasswordCipher cipher, byte[] ciphertext) implements Passwords.Lock<byte[]> {
        @Override
        public Optional<byte[]> open(PasswordForms password, Work work) throws Malformed {
            return cipher.decrypt(password, ciphertext, work, DerContent::looksLikeKey);
        }

        @Override
        public boolean triesNull() {
            return false; // the cipher tries both kinds of empty password itself
        }
    }
}
