package org.sealwright.crypto.verdict;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.crypto.certificate.BouncyDecoder;

/// Certificates of the corpus, in DER or PEM.
final class Certificates {
    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final String END = "-----END CERTIFICATE-----";

    private Certificates() {}

    static Certificate read(Path file) throws IOException, DamagedInput {
        byte[] bytes = Files.readAllBytes(file);
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.contains(BEGIN) ? pem(text) : new BouncyDecoder().decode(bytes);
    }

    static Certificate pem(String text) throws DamagedInput {
        var body = text.substring(text.indexOf(BEGIN) + BEGIN.length(), text.indexOf(END));
        return new BouncyDecoder().decode(Base64.getMimeDecoder().decode(body));
    }
}
