package org.sealwright.crypto.reading;

import java.util.Arrays;
import java.util.Optional;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.RefusedAsUnsafe;
import org.sealwright.core.problem.UnsupportedInput;
import org.sealwright.core.reading.Note;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Tag;
import org.sealwright.crypto.asn1.TooDeep;

/// Looks at bytes and hands them to whoever knows their format.
final class Contents {
    private final Reading reading;
    private final DerContent der;
    private final PemContent pem;

    Contents(Reading reading) {
        this.reading = reading;
        this.der = new DerContent(reading, this);
        this.pem = new PemContent(der, reading);
    }

    /// Reads what is understood; at the top, says why if nothing is.
    void read(byte[] data, Place place) throws Problem {
        try {
            recognise(data, place);
        } catch (Malformed e) {
            reading.findings().failed(Note.Kind.DAMAGED_CERTIFICATE, new DamagedInput(null, e.reason()));
        } catch (DamagedInput | UnsupportedInput e) {
            reading.findings().failed(Note.Kind.DAMAGED_CERTIFICATE, e);
        } catch (TooDeep e) {
            throw tooDeep(e);
        }
    }

    static RefusedAsUnsafe tooDeep(TooDeep reason) {
        return new RefusedAsUnsafe(null, reason.reason());
    }

    private void recognise(byte[] data, Place place) throws Malformed, TooDeep, Problem {
        if (data.length == 0) {
            notOurs("it-is-empty", place);
            return;
        }
        if (Magic.isArchive(data)) {
            new ZipEntries(reading, this).read(data, place);
            return;
        }
        Optional<Stranger> binary = Magic.binary(data);
        if (binary.isPresent()) {
            reading.findings().stranger(binary.get());
        } else if (data[0] == Tag.SEQUENCE && !isText(data)) {
            der.read(data, place);
        } else {
            byte[] text = TextForms.of(data);
            try {
                recogniseText(text, place);
            } finally {
                Arrays.fill(text, (byte) 0);
            }
        }
    }

    private void recogniseText(byte[] text, Place place) throws Malformed, TooDeep, Problem {
        if (MailHeader.isIn(text)) {
            new MailParts(reading, this).read(text, place);
            return;
        }
        if (PemBlocks.isIn(text)) {
            pem.read(text, place);
            return;
        }
        Optional<Stranger> known = Magic.text(text);
        if (known.isPresent()) {
            reading.findings().stranger(known.get());
            return;
        }
        Optional<byte[]> decoded = Base64Text.wholeFile(text);
        if (decoded.isPresent()) {
            try {
                der.read(decoded.get(), place);
            } finally {
                Arrays.fill(decoded.get(), (byte) 0);
            }
        } else if (isBlank(text)) {
            notOurs("it-is-empty", place);
        } else {
            notOurs(Clause.ofNoKnownKind().key(), place);
        }
    }

    /// Most parts of a mail or an archive are none of our business.
    private static void notOurs(String reason, Place place) throws Malformed {
        if (!place.inside()) {
            throw new Malformed(reason);
        }
    }

    /// What a signature covers: a message, or anything.
    void signed(byte[] content, Place place) throws Problem {
        new MailParts(reading, this).read(content, place.inMail());
    }

    /// The digit zero is the first octet of a structure, too.
    static boolean isText(byte[] data) {
        for (int i = 0; i < Math.min(data.length, 32); i++) {
            if (data[i] < ' ' && data[i] != '\n' && data[i] != '\r' && data[i] != '\t') {
                return false;
            }
        }
        return data.length > 8;
    }

    static boolean isBlank(byte[] text) {
        for (byte octet : text) {
            if (octet < 0 || octet > ' ') {
                return false;
            }
        }
        return true;
    }
}
