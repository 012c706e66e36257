package org.sealwright.store.trust;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sealwright.core.trust.AuthenticationDecision;

/// `ClientAuthRememberList.bin` (thunderbird-behaviour section 5.2): at most 2048 slots of fixed size, each with a
/// checksum; and the text file it once was.
final class RememberedDecisions {
    private static final int KEY_BYTES = 256;
    private static final int VALUE_BYTES = 1024;
    /// Checksum, score and day of last use before the key.
    private static final int HEAD_BYTES = 6;

    static final int SLOT_BYTES = HEAD_BYTES + KEY_BYTES + VALUE_BYTES;
    private static final int MOST_SLOTS = 2048;
    private static final String NO_CERTIFICATE = "no client certificate";

    private RememberedDecisions() {}

    /// The slots in use. Half a slot at the end, and what comes after the last possible one, is skipped.
    static List<AuthenticationDecision> parse(byte[] file) {
        var decisions = new ArrayList<AuthenticationDecision>();
        int slots = Math.min(file.length / SLOT_BYTES, MOST_SLOTS);
        for (int i = 0; i < slots; i++) {
            var slot = ByteBuffer.wrap(file, i * SLOT_BYTES, SLOT_BYTES).slice();
            if (isUsed(slot)) {
                decision(slot).ifPresent(decisions::add);
            }
        }
        return decisions;
    }

    /// The file with the slots of these decisions empty; all other bytes stay as they are.
    static byte[] without(byte[] file, Collection<AuthenticationDecision> removed) {
        var result = file.clone();
        int slots = Math.min(file.length / SLOT_BYTES, MOST_SLOTS);
        for (int i = 0; i < slots; i++) {
            var slot = ByteBuffer.wrap(file, i * SLOT_BYTES, SLOT_BYTES).slice();
            if (isUsed(slot) && decision(slot).filter(removed::contains).isPresent()) {
                Arrays.fill(result, i * SLOT_BYTES, (i + 1) * SLOT_BYTES, (byte) 0);
            }
        }
        return result;
    }

    /// The old text without the lines of these decisions.
    static String without(String text, Collection<AuthenticationDecision> removed) {
        return text.lines()
                .filter(line -> parseOldText(line).stream().noneMatch(removed::contains))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /// Lines `key TAB score TAB day TAB value`.
    static List<AuthenticationDecision> parseOldText(String text) {
        return text.lines()
                .map(line -> line.split("\t", -1))
                .filter(fields -> fields.length >= 4)
                .flatMap(fields -> decision(fields[0], fields[3]).stream())
                .toList();
    }

    /// The checksum is the exclusive or of all other words, so over the whole slot it comes to nothing.
    private static boolean isUsed(ByteBuffer slot) {
        int sum = 0;
        for (int i = 0; i < SLOT_BYTES; i += Short.BYTES) {
            sum ^= slot.getShort(i);
        }
        short score = slot.getShort(2);
        short day = slot.getShort(4);
        return sum == 0 && score != 0 && day != 0;
    }

    private static String padded(ByteBuffer slot, int offset, int length) {
        var bytes = new byte[length];
        slot.get(offset, bytes);
        var text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    private static Optional<AuthenticationDecision> decision(ByteBuffer slot) {
        return decision(padded(slot, HEAD_BYTES, KEY_BYTES), padded(slot, HEAD_BYTES + KEY_BYTES, VALUE_BYTES));
    }

    /// The key is `host,,originAttributes`, with the hash of a server certificate in the middle in old files.
    private static Optional<AuthenticationDecision> decision(String key, String value) {
        int comma = key.indexOf(',');
        var host = comma < 0 ? key : key.substring(0, comma);
        if (host.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new AuthenticationDecision(host, value.equals(NO_CERTIFICATE) ? Optional.empty() : Optional.of(value)));
    }
}
