package org.sealwright.crypto.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.reading.Found;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.reading.Source;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.task.Progress;
import org.sealwright.crypto.Corpus;
import org.sealwright.crypto.certificate.BouncyDecoder;
import org.sealwright.testkit.FakePrompt;

/// What the tests of the reader start from.
final class Given {
    static final BouncyReader READER = new BouncyReader(new BouncyDecoder());

    private Given() {}

    static Found read(byte[] data, PasswordPrompt prompt) throws Problem {
        return READER.read(new Source.Bytes("pasted", data), prompt, Limits.usual(), Progress.none());
    }

    static Found read(byte[] data) throws Problem {
        return read(data, new FakePrompt());
    }

    static Found read(String text) throws Problem {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] pkcs12(String file) {
        return Corpus.bytes("pkcs12", file);
    }

    static byte[] certificate() {
        return Corpus.bytes("certs", "der.cer");
    }

    /// An archive with these files, one after the other.
    static byte[] zip(byte[]... files) {
        var target = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(target)) {
            for (int i = 0; i < files.length; i++) {
                zip.putNextEntry(new ZipEntry("file" + i));
                zip.write(files[i]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.toByteArray();
    }

    /// A mail with one attachment.
    static String mail(String contentType, byte[] attachment) {
        return """
                From: ca@sealwright.example
                To: alice@sealwright.example
                Subject: Your certificate
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                Here it is.
                --b
                Content-Type: %s
                Content-Transfer-Encoding: base64
                Content-Disposition: attachment; filename="whatever.bin"

                %s
                --b--
                """.formatted(contentType, Base64.getMimeEncoder().encodeToString(attachment));
    }
}
