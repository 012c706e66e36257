package org.sealwright.crypto.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.UnsupportedInput;
import org.sealwright.core.reading.Note;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Elements;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Tag;
import org.sealwright.crypto.asn1.TooDeep;
import org.sealwright.crypto.password.PasswordCipher;
import org.sealwright.crypto.password.PasswordCiphers;
import org.sealwright.crypto.password.PasswordForms;
import org.sealwright.crypto.password.Pkcs12Mac;
import org.sealwright.crypto.password.Work;

/// PKCS #12 (RFC 7292 section 4). The seal decides whether a password is right; without one, whether the contents
/// make sense does. Everything that needs no password is looked at before anybody is asked for one.
final class Pkcs12File {
    private static final String DATA = "1.2.840.113549.1.7.1";
    private static final String SIGNED_DATA = "1.2.840.113549.1.7.2";
    private static final String ENVELOPED_DATA = "1.2.840.113549.1.7.3";
    private static final String ENCRYPTED_DATA = "1.2.840.113549.1.7.6";
    private static final long ROUNDS_TRIED_FOR_NULL = 1_000_000;

    private final Reading reading;

    Pkcs12File(Reading reading) {
        this.reading = reading;
    }

    /// One SafeContents.
    ///
    /// @param cipher null if it is not encrypted
    record Safe(@Nullable PasswordCipher cipher, byte[] octets) {}

    void read(Element pfx) throws Malformed, TooDeep, Problem {
        Elements parts = pfx.children();
        if (parts.next(Tag.INTEGER).count() != 3) {
            throw new Malformed("it-says-it-is-a-pkcs-12-file-of-a-version-that-does-not-exist");
        }
        byte[] contents = authenticated(parts.next(Tag.SEQUENCE).children());
        List<Safe> safes = safes(contents);
        try (Pkcs12Contents unlocked = new Pkcs12Contents(reading)) {
            unlocked.inspect(safes);
        }
        Optional<Pkcs12Mac> mac = parts.hasNext()
                ? Optional.of(Pkcs12Mac.of(parts.next(Tag.SEQUENCE), reading.work()))
                : Optional.empty();
        try (Pkcs12Contents found = opened(safes, contents, mac)) {
            found.handOver(reading.findings());
        }
        if (mac.isEmpty()) {
            reading.findings().note(Note.Kind.NO_INTEGRITY_PROTECTION, "");
        }
        for (Safe safe : safes) {
            if (safe.cipher() != null && safe.cipher().weak()) {
                reading.findings().note(Note.Kind.WEAK_PROTECTION, safe.cipher().name());
            }
        }
    }

    private Pkcs12Contents opened(List<Safe> safes, byte[] contents, Optional<Pkcs12Mac> mac)
            throws Malformed, TooDeep, Problem {
        if (mac.isPresent()) {
            return reading.passwords().open(new SealedLock(mac.get(), contents, safes, reading));
        }
        try (Pkcs12Contents plain = new Pkcs12Contents(reading)) {
            if (safes.stream().allMatch(safe -> safe.cipher() == null) && plain.readWithoutPassword(safes)) {
                return plain.kept();
            }
        }
        return reading.passwords().open(new OpenLock(safes, reading));
    }

    /// The octets below the seal.
    private static byte[] authenticated(Elements contentInfo) throws Malformed, Problem {
        String type = contentInfo.next(Tag.OID).oid();
        if (type.equals(SIGNED_DATA)) {
            throw new UnsupportedInput(null, "PKCS #12 signed with a key in place of a password");
        }
        if (!type.equals(DATA)) {
            throw new Malformed("its-outer-part-is-of-no-kind-that-pkcs-12-knows");
        }
        return contentInfo.next(Tag.contextConstructed(0)).children().next().octets();
    }

    /// AuthenticatedSafe: schemes are read, and with them limits and unknown names, but nothing is opened.
    private List<Safe> safes(byte[] contents) throws Malformed, TooDeep, Problem {
        var safes = new ArrayList<Safe>();
        for (Elements list = Element.at(contents, 0, contents.length).children(Tag.SEQUENCE); list.hasNext(); ) {
            Elements contentInfo = list.next(Tag.SEQUENCE).children();
            String type = contentInfo.next(Tag.OID).oid();
            Element content =
                    contentInfo.next(Tag.contextConstructed(0)).children().next();
            switch (type) {
                case DATA -> safes.add(new Safe(null, content.octets()));
                case ENCRYPTED_DATA -> safes.add(encrypted(content.children(Tag.SEQUENCE)));
                case ENVELOPED_DATA ->
                    throw new UnsupportedInput(null, "PKCS #12 encrypted to a certificate in place of a password");
                default -> throw new Malformed("a-part-of-it-is-of-no-kind-that-pkcs-12-knows");
            }
        }
        return safes;
    }

    /// EncryptedData (RFC 5652 section 8).
    private Safe encrypted(Elements fields) throws Malformed, Problem {
        fields.next(Tag.INTEGER);
        Elements content = fields.next(Tag.SEQUENCE).children();
        content.next(Tag.OID);
        PasswordCipher cipher = PasswordCiphers.of(content.next(Tag.SEQUENCE), reading.work());
        return new Safe(cipher, content.hasNext() ? content.next().octets() : new byte[0]);
    }

    /// Opened by whatever password fits the seal.
    private record SealedLock(Pkcs12Mac mac, byte[] contents, List<Safe> safes, Reading reading)
            implements Passwords.Lock<Pkcs12Contents> {
        @Override
        public Optional<Pkcs12Contents> open(PasswordForms password, Work work) throws Malformed, TooDeep, Problem {
            if (!mac.fits(contents, password, work)) {
                return Optional.empty();
            }
            try (Pkcs12Contents inside = new Pkcs12Contents(reading)) {
                if (!inside.read(safes, password, work)) {
                    throw new Malformed("the-password-is-right-yet-a-part-cannot-be-decrypted");
                }
                return Optional.of(inside.kept());
            }
        }

        @Override
        public boolean triesNull() {
            return mac.distinguishesNull() && mac.iterations() <= ROUNDS_TRIED_FOR_NULL;
        }
    }

    /// Opened by whatever password makes sense of the contents.
    private record OpenLock(List<Safe> safes, Reading reading) implements Passwords.Lock<Pkcs12Contents> {
        @Override
        public Optional<Pkcs12Contents> open(PasswordForms password, Work work) throws Malformed, TooDeep, Problem {
            try (Pkcs12Contents inside = new Pkcs12Contents(reading)) {
                boolean sense = inside.read(safes, password, work) && inside.provesPassword();
                return sense ? Optional.of(inside.kept()) : Optional.empty();
            }
        }

        @Override
        public boolean triesNull() {
            return false; // the ciphers of PKCS #12 try both kinds of empty password themselves
        }
    }
}
