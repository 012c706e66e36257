package org.sealwright.core.certificate;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// A SHA-256 digest. Kept as numbers, since a company's database has a hundred thousand of them: as text each would
/// take four times as much.
abstract sealed class Sha256 permits Fingerprint, KeyFingerprint {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
    private static final int DIGITS_OF_LONG = 16;

    private final long first;
    private final long second;
    private final long third;
    private final long fourth;

    /// @param digest 32 bytes
    Sha256(ByteBuffer digest) {
        this.first = digest.getLong();
        this.second = digest.getLong();
        this.third = digest.getLong();
        this.fourth = digest.getLong();
    }

    /// @param hex 64 lower-case hexadecimal digits
    static ByteBuffer read(String hex) {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a SHA-256 fingerprint: " + hex);
        }
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex));
    }

    static ByteBuffer digest(byte[] bytes) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime offers SHA-256", e);
        }
    }

    /// 64 lower-case hexadecimal digits.
    public final String hex() {
        var text = new StringBuilder(4 * DIGITS_OF_LONG);
        for (var part : new long[] {first, second, third, fourth}) {
            text.append(HexFormat.of().toHexDigits(part));
        }
        return text.toString();
    }

    /// Upper-case pairs with colons, as Thunderbird shows it.
    public final String colons() {
        return HexFormat.ofDelimiter(":")
                .withUpperCase()
                .formatHex(HexFormat.of().parseHex(hex()));
    }

    /// Do these digits occur somewhere in [#hex()]? Asked of a hundred thousand at each letter of a search: so many
    /// digits as stand in a number are compared as one, a digit further each time.
    ///
    /// @param digits lower-case hexadecimal
    public final boolean contains(String digits) {
        int count = digits.length();
        if (count == 0 || count > DIGITS_OF_LONG) {
            return hex().contains(digits);
        }
        long wanted = HexFormat.fromHexDigitsToLong(digits);
        long mask = -1L >>> (4 * (DIGITS_OF_LONG - count));
        return standsIn(0, first, wanted, mask, count)
                || standsIn(first, second, wanted, mask, 1)
                || standsIn(second, third, wanted, mask, 1)
                || standsIn(third, fourth, wanted, mask, 1);
    }

    /// @param before the digits before `part`
    /// @param from   how many digits of `part` belong to the first comparison
    private static boolean standsIn(long before, long part, long wanted, long mask, int from) {
        for (int end = from; end <= DIGITS_OF_LONG; end++) {
            int left = 4 * (DIGITS_OF_LONG - end);
            // A shift by 64 would be one by 0.
            long window = left == 0 ? part : (part >>> left) | (before << (64 - left));
            if ((window & mask) == wanted) {
                return true;
            }
        }
        return false;
    }

    /// In the order of [#hex()].
    final int compare(Sha256 other) {
        int order = Long.compareUnsigned(first, other.first);
        order = order == 0 ? Long.compareUnsigned(second, other.second) : order;
        order = order == 0 ? Long.compareUnsigned(third, other.third) : order;
        return order == 0 ? Long.compareUnsigned(fourth, other.fourth) : order;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Sha256 that
                && getClass() == that.getClass()
                && first == that.first
                && second == that.second
                && third == that.third
                && fourth == that.fourth;
    }

    @Override
    public final int hashCode() {
        return Long.hashCode(first);
    }

    @Override
    public final String toString() {
        return hex();
    }
}
