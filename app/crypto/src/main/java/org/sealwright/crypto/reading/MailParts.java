package org.sealwright.crypto.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.RefusedAsUnsafe;

/// Walks through a message (RFC 5322, RFC 2045) and reads each part that could hold certificates: attachments of
/// any type, signatures, and the text, where a certificate may have been pasted.
final class MailParts {
    private static final MimeConfig FORGIVING = MimeConfig.custom()
            .setStrictParsing(false)
            .setMaxLineLen(-1)
            .setMaxHeaderLen(1 << 20)
            .setMaxHeaderCount(2_000)
            .setMaxContentLen(-1)
            .build();

    private final Reading reading;
    private final Contents contents;

    MailParts(Reading reading, Contents contents) {
        this.reading = reading;
        this.contents = contents;
    }

    void read(byte[] message, Place place) throws Problem {
        reading.findings().stranger(Stranger.PLAIN_MAIL);
        if (place.mails() > Budget.DEEPEST_MAIL) {
            throw tooDeep();
        }
        try {
            var tokens = new MimeTokenStream(FORGIVING);
            tokens.setRecursionMode(RecursionMode.M_RECURSE);
            tokens.parse(new ByteArrayInputStream(message));
            walk(tokens, place);
        } catch (MimeException | IOException _) {
            return; // broken from here on; what came before was read, and a mail without findings says so
        }
    }

    private void walk(MimeTokenStream tokens, Place place) throws MimeException, IOException, Problem {
        int depth = place.mails();
        for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            reading.work().progress().stopIfCancelled();
            switch (state) {
                case T_START_MESSAGE, T_START_MULTIPART -> {
                    if (++depth > Budget.DEEPEST_MAIL) {
                        throw tooDeep();
                    }
                }
                case T_END_MESSAGE, T_END_MULTIPART -> depth--;
                case T_BODY -> body(tokens, new Place(Math.max(depth, place.mails()), place.archives()));
                default -> {
                    // header fields, preambles and epilogues hold nothing for us
                }
            }
        }
    }

    private void body(MimeTokenStream tokens, Place place) throws IOException, Problem {
        reading.budget().part();
        byte[] part;
        try (InputStream decoded = tokens.getDecodedInputStream()) {
            part = reading.budget().read(decoded);
        }
        try {
            if (part.length > 0) {
                contents.read(part, place.inMail());
            }
        } finally {
            Arrays.fill(part, (byte) 0);
        }
    }

    private static RefusedAsUnsafe tooDeep() {
        return new RefusedAsUnsafe(null, Clause.nestedTooDeep(Budget.DEEPEST_MAIL));
    }
}
