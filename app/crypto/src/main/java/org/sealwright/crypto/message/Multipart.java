package org.sealwright.crypto.message;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// `multipart/signed` (RFC 8551 section 3.5.3): what was signed, byte for byte, and the signature beside it.
///
/// @param signed    the whole first part
/// @param signature CMS SignedData without content
record Multipart(byte[] signed, byte[] signature) {
    static final String TYPE = "multipart/signed";

    private static final String NOTE = "This is a cryptographically signed message in MIME format.";

    /// @param boundary must not occur in the first part
    /// @param micalg   name of the digest
    Entity entity(String boundary, String micalg) {
        var attachment = new LinkedHashMap<String, String>();
        attachment.put("Content-Type", "application/pkcs7-signature; name=\"smime.p7s\"");
        attachment.put("Content-Disposition", "attachment; filename=\"smime.p7s\"");
        var out = new ByteArrayOutputStream();
        line(out, NOTE + Entity.CRLF);
        line(out, "--" + boundary);
        out.writeBytes(signed);
        // The line end before a boundary belongs to the boundary (RFC 2046 section 5.1.1).
        line(out, "");
        line(out, "--" + boundary);
        out.writeBytes(Entity.base64(attachment, signature).toByteArray());
        line(out, Entity.CRLF + "--" + boundary + "--");
        return new Entity(
                Map.of(
                        "Content-Type",
                        TYPE + "; protocol=\"application/pkcs7-signature\"; micalg=" + micalg + ";" + Entity.CRLF
                                + " boundary=\"" + boundary + "\""),
                out.toByteArray());
    }

    private static void line(ByteArrayOutputStream out, String text) {
        out.writeBytes((text + Entity.CRLF).getBytes(StandardCharsets.US_ASCII));
    }

    /// Empty if it is none.
    static Optional<Multipart> read(Entity entity) {
        var boundary = entity.parameter("boundary");
        if (!entity.type().equals(TYPE) || boundary.isEmpty()) {
            return Optional.empty();
        }
        var text = new String(entity.body(), StandardCharsets.ISO_8859_1);
        var between = Entity.CRLF + "--" + boundary.get();
        int first = (Entity.CRLF + text).indexOf(between + Entity.CRLF);
        int second = first < 0 ? -1 : text.indexOf(between + Entity.CRLF, first);
        int last = second < 0 ? -1 : text.indexOf(between + "--", second + between.length());
        if (last < 0) {
            return Optional.empty();
        }
        int signedFrom = first + between.length();
        int signatureFrom = second + between.length() + Entity.CRLF.length();
        return Entity.read(text.substring(signatureFrom, last).getBytes(StandardCharsets.ISO_8859_1))
                .flatMap(Entity::content)
                .map(signature -> new Multipart(
                        text.substring(signedFrom, second).getBytes(StandardCharsets.ISO_8859_1), signature));
    }
}
