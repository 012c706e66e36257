package org.sealwright.crypto.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.RefusedAsUnsafe;

/// The blocks of a PEM file (RFC 7468, and RFC 1421 for headers inside), wherever they stand in a text: indented,
/// quoted in a mail, on one line, with any line ends.
final class PemBlocks {
    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String ENCRYPTION = "DEK-Info";
    private static final String DASHES = "-----";
    private static final int LONGEST_LABEL = 64;
    private static final int MOST_BLOCKS = 200_000;

    private PemBlocks() {}

    /// @param label      between `BEGIN` and the dashes
    /// @param encryption what its header `DEK-Info` says; other headers are passed over, there may be millions
    /// @param content    the decoded base64, empty if it is none; secret if the label says so
    /// @param ended      there is an `END`
    record Block(String label, Optional<String> encryption, Optional<byte[]> content, boolean ended) {}

    /// Is there any?
    static boolean isIn(byte[] text) {
        return TextForms.indexOf(text, BEGIN, 0) >= 0;
    }

    static List<Block> of(byte[] text) throws RefusedAsUnsafe {
        var blocks = new ArrayList<Block>();
        int begin = TextForms.indexOf(text, BEGIN, 0);
        while (begin >= 0) {
            int next = TextForms.indexOf(text, BEGIN, begin + BEGIN.length());
            int limit = next < 0 ? text.length : next;
            int labelStart = begin + BEGIN.length();
            int labelEnd = TextForms.indexOf(text, DASHES, labelStart, Math.min(limit, labelStart + LONGEST_LABEL));
            if (labelEnd >= 0) {
                blocks.add(block(text, labelStart, labelEnd, limit));
            }
            if (blocks.size() > MOST_BLOCKS) {
                throw new RefusedAsUnsafe(null, Clause.tooManyParts(MOST_BLOCKS));
            }
            begin = next;
        }
        return blocks;
    }

    private static Block block(byte[] text, int labelStart, int labelEnd, int limit) {
        String label = new String(text, labelStart, labelEnd - labelStart, StandardCharsets.ISO_8859_1).strip();
        int bodyStart = labelEnd + DASHES.length();
        int end = TextForms.indexOf(text, END, bodyStart, limit);
        boolean ended = end >= 0;
        byte[] body = Arrays.copyOfRange(text, bodyStart, ended ? end : limit);
        try {
            var encryption = blankOutHeaders(body);
            return new Block(label, encryption, Base64Text.decoded(body, 0, body.length), ended);
        } finally {
            Arrays.fill(body, (byte) 0);
        }
    }

    /// Takes headers out of the body, and the marks that mail programs put before each line.
    ///
    /// @return the value of `DEK-Info` (RFC 1421 section 4.6.1.3)
    private static Optional<String> blankOutHeaders(byte[] body) {
        Optional<String> encryption = Optional.empty();
        int start = 0;
        for (int i = 0; i <= body.length; i++) {
            if (i == body.length || body[i] == '\n' || body[i] == '\r') {
                int at = start;
                while (at < i && (body[at] == '>' || body[at] == '|' || body[at] <= ' ')) {
                    body[at++] = ' ';
                }
                int colon = indexOf(body, (byte) ':', at, i);
                if (colon >= 0) {
                    if (colon - at < LONGEST_LABEL && text(body, at, colon).equalsIgnoreCase(ENCRYPTION)) {
                        encryption = Optional.of(text(body, colon + 1, i));
                    }
                    Arrays.fill(body, at, i, (byte) ' ');
                }
                start = i + 1;
            }
        }
        return encryption;
    }

    private static int indexOf(byte[] body, byte wanted, int from, int to) {
        for (int i = from; i < to; i++) {
            if (body[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    private static String text(byte[] body, int from, int to) {
        return new String(body, from, to - from, StandardCharsets.ISO_8859_1).strip();
    }
}
