package org.sealwright.crypto.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.UnsupportedInput;
import org.sealwright.core.reading.Note;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.TooDeep;
import org.sealwright.crypto.password.PasswordCipher;
import org.sealwright.crypto.password.PasswordCiphers;
import org.sealwright.crypto.reading.PemBlocks.Block;

/// Reads the blocks of a PEM file. Labels are only a hint, for CAs put PKCS #7 under `CERTIFICATE`.
final class PemContent {
    private final DerContent der;
    private final Reading reading;

    PemContent(DerContent der, Reading reading) {
        this.der = der;
        this.reading = reading;
    }

    void read(byte[] text, Place place) throws Problem {
        List<Block> blocks = PemBlocks.of(text);
        try {
            for (int i = 0; i < blocks.size(); i++) {
                reading.work().progress().at(i, blocks.size());
                reading.work().progress().stopIfCancelled();
                read(blocks.get(i), place);
            }
        } finally {
            blocks.forEach(block -> block.content().ifPresent(bytes -> Arrays.fill(bytes, (byte) 0)));
        }
    }

    private void read(Block block, Place place) throws Problem {
        String label = block.label();
        if (label.startsWith("PGP ")) {
            reading.findings().stranger(Stranger.OPENPGP);
        } else if (label.contains("SSH")) {
            reading.findings().stranger(Stranger.SSH_KEY);
        } else if (label.endsWith(" PARAMETERS")) {
            reading.findings().stranger(Stranger.PARAMETERS);
        } else {
            var kind = label.contains("PRIVATE KEY") ? Note.Kind.UNUSABLE_KEY : Note.Kind.DAMAGED_CERTIFICATE;
            try {
                readContent(block, place);
            } catch (Malformed e) {
                reading.findings().failed(kind, new DamagedInput(null, e.reason()));
            } catch (DamagedInput | UnsupportedInput e) {
                reading.findings().failed(kind, e);
            }
        }
    }

    private void readContent(Block block, Place place) throws Malformed, Problem {
        if (!block.ended()) {
            throw new Malformed("a-part-of-it-has-a-beginning-and-no-end");
        }
        Optional<byte[]> content = block.content().filter(bytes -> bytes.length > 0);
        if (content.isEmpty()) {
            throw new Malformed("what-stands-between-begin-and-end-is-not-base64");
        }
        try {
            if (block.encryption().isPresent()) {
                PasswordCipher cipher =
                        PasswordCiphers.ofOpenssl(block.encryption().get());
                der.encryptedKey(cipher, content.get(), Optional.empty());
            } else if (block.label().equals("TRUSTED CERTIFICATE")) {
                der.first(content.get(), place);
            } else {
                der.read(content.get(), place);
            }
        } catch (TooDeep e) {
            throw Contents.tooDeep(e);
        }
    }
}
