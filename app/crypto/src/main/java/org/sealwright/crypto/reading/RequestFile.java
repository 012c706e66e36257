package org.sealwright.crypto.reading;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.RefusedAsUnsafe;
import org.sealwright.core.reading.Source;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Tag;
import org.sealwright.crypto.asn1.TooDeep;

/// Finds the CSR in a file or text: DER, PEM under any label and with any text around it, base64 without a frame,
/// in any text encoding. The first one counts.
public final class RequestFile {
    private RequestFile() {}

    /// The bytes of a structure that has the shape of a CSR.
    public static byte[] requestIn(Source source) throws Problem {
        Path named = SourceBytes.named(source);
        try {
            byte[] data =
                    switch (source) {
                        case Source.File(var file) -> SourceBytes.content(file);
                        case Source.Bytes bytes -> bytes.content();
                    };
            if (data.length > Source.MAXIMUM_SIZE) {
                throw SourceBytes.tooLarge();
            }
            return requestIn(data);
        } catch (Malformed e) {
            throw new DamagedInput(named, e.reason());
        } catch (TooDeep e) {
            throw new RefusedAsUnsafe(named, e.reason());
        } catch (DamagedInput | RefusedAsUnsafe e) {
            throw SourceBytes.about(named, e);
        }
    }

    private static byte[] requestIn(byte[] data) throws Malformed, TooDeep, RefusedAsUnsafe {
        if (data.length > 0 && data[0] == Tag.SEQUENCE && !Contents.isText(data)) {
            return request(data);
        }
        byte[] text = TextForms.of(data);
        try {
            if (PemBlocks.isIn(text)) {
                return inBlocks(PemBlocks.of(text));
            }
            if (Contents.isBlank(text)) {
                throw new Malformed("it-is-empty");
            }
            Optional<byte[]> bare = Base64Text.wholeFile(text);
            if (bare.isEmpty()) {
                throw new Malformed("it-is-no-certificate-request");
            }
            return request(bare.get());
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }

    private static byte[] inBlocks(List<PemBlocks.Block> blocks) throws Malformed, TooDeep {
        @Nullable Malformed first = null;
        try {
            for (var block : blocks) {
                try {
                    return inBlock(block);
                } catch (Malformed e) {
                    first = first == null ? e : first;
                }
            }
        } finally {
            // Somebody may have put the private key into the same file.
            blocks.forEach(block -> block.content().ifPresent(bytes -> Arrays.fill(bytes, (byte) 0)));
        }
        throw first == null ? new Malformed("it-is-no-certificate-request") : first;
    }

    private static byte[] inBlock(PemBlocks.Block block) throws Malformed, TooDeep {
        if (!block.ended()) {
            throw new Malformed("a-part-of-it-has-a-beginning-and-no-end");
        }
        byte[] content = block.content()
                .filter(bytes -> bytes.length > 0)
                .orElseThrow(() -> new Malformed("what-stands-between-begin-and-end-is-not-base64"));
        return request(content);
    }

    /// A copy of the structure at the beginning of `data`.
    private static byte[] request(byte[] data) throws Malformed, TooDeep {
        Element element = Element.at(data, 0, data.length);
        return switch (DerKind.of(element)) {
            case CERTIFICATE_REQUEST -> element.encoded();
            case CERTIFICATE -> throw new Malformed("it-is-a-certificate-not-a-request-for-one");
            case PRIVATE_KEY, ENCRYPTED_KEY -> throw new Malformed("it-is-a-private-key-not-a-certificate-request");
            case PKCS12 -> throw new Malformed("it-is-a-certificate-with-its-private-key");
            case REVOCATION_LIST, ATTRIBUTE_CERTIFICATE, PUBLIC_KEY, CONTENT_INFO, UNKNOWN ->
                throw new Malformed("it-is-no-certificate-request");
        };
    }
}
