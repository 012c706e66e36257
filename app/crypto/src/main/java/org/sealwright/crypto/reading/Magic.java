package org.sealwright.crypto.reading;

import java.util.Optional;

/// Files that are known by their first octets or words.
final class Magic {
    private static final int LOOKED_AT = 4096;

    private Magic() {}

    static boolean isArchive(byte[] data) {
        return TextForms.startsWith(data, 'P', 'K', 3, 4) || TextForms.startsWith(data, 'P', 'K', 5, 6);
    }

    static Optional<Stranger> binary(byte[] data) {
        if (TextForms.startsWith(data, 0xfe, 0xed, 0xfe, 0xed) || TextForms.startsWith(data, 0xce, 0xce, 0xce, 0xce)) {
            return Optional.of(Stranger.JAVA_KEY_STORE);
        }
        if (TextForms.startsWith(data, 'S', 'Q', 'L', 'i', 't', 'e', ' ')
                || TextForms.startsWith(data, 0, 6, 0x15, 0x61)) {
            return Optional.of(Stranger.DATABASE);
        }
        if (TextForms.startsWith(data, '%', 'P', 'D', 'F')) {
            return Optional.of(Stranger.PDF);
        }
        if (TextForms.startsWith(data, 0x1f, 0x8b)
                || TextForms.startsWith(data, 'B', 'Z', 'h')
                || TextForms.startsWith(data, '7', 'z', 0xbc, 0xaf)
                || TextForms.startsWith(data, 0xfd, '7', 'z', 'X', 'Z')
                || TextForms.startsWith(data, 'R', 'a', 'r', '!')) {
            return Optional.of(Stranger.COMPRESSED);
        }
        // old and new packets of a public or secret key (RFC 9580 section 4.2)
        if (TextForms.startsWith(data, 0x99, 1) || TextForms.startsWith(data, 0x95, 3)) {
            return Optional.of(Stranger.OPENPGP);
        }
        return Optional.empty();
    }

    static Optional<Stranger> text(byte[] text) {
        String head = TextForms.head(text, LOOKED_AT).strip();
        if (head.startsWith("<") && (head.contains("<html") || head.contains("<!doctype html"))) {
            return Optional.of(Stranger.WEB_PAGE);
        }
        if (head.startsWith("ssh-") || head.startsWith("ecdsa-sha2-") || head.startsWith("---- begin ssh2")) {
            return Optional.of(Stranger.SSH_KEY);
        }
        return Optional.empty();
    }
}
