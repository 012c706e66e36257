package org.sealwright.core.request;

/// Writes a label with letters beyond ASCII in ASCII (RFC 3492). `java.net.IDN` knows only the rules of 2003, under
/// which a domain with ß is another domain than under today's.
final class Punycode {
    private static final int BASE = 36;
    private static final int LEAST = 1;
    private static final int MOST = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int FIRST_BIAS = 72;
    private static final int FIRST_BEYOND_ASCII = 0x80;

    private Punycode() {}

    /// Without the prefix `xn--`. The label has to be short: the arithmetic is not checked for overflow, which
    /// cannot happen below a thousand characters.
    static String encoded(String label) {
        int[] points = label.codePoints().toArray();
        var result = new StringBuilder();
        for (int point : points) {
            if (point < FIRST_BEYOND_ASCII) {
                result.append((char) point);
            }
        }
        int basic = result.length();
        if (basic > 0) {
            result.append('-');
        }
        int next = FIRST_BEYOND_ASCII;
        int delta = 0;
        int bias = FIRST_BIAS;
        for (int handled = basic; handled < points.length; ) {
            int smallest = smallestFrom(points, next);
            delta += (smallest - next) * (handled + 1);
            next = smallest;
            for (int point : points) {
                if (point < next) {
                    delta++;
                } else if (point == next) {
                    append(result, delta, bias);
                    bias = adapted(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }
            delta++;
            next++;
        }
        return result.toString();
    }

    private static int smallestFrom(int[] points, int from) {
        int smallest = Integer.MAX_VALUE;
        for (int point : points) {
            if (point >= from && point < smallest) {
                smallest = point;
            }
        }
        return smallest;
    }

    /// Section 6.3, the number as digits of variable weight.
    private static void append(StringBuilder result, int number, int bias) {
        int rest = number;
        for (int weight = BASE; ; weight += BASE) {
            int threshold = Math.clamp(weight - bias, LEAST, MOST);
            if (rest < threshold) {
                result.append(digit(rest));
                return;
            }
            result.append(digit(threshold + (rest - threshold) % (BASE - threshold)));
            rest = (rest - threshold) / (BASE - threshold);
        }
    }

    private static char digit(int value) {
        return (char) (value < 26 ? 'a' + value : '0' + value - 26);
    }

    /// Section 6.1.
    private static int adapted(int number, int points, boolean first) {
        int delta = first ? number / DAMP : number / 2;
        delta += delta / points;
        int steps = 0;
        while (delta > (BASE - LEAST) * MOST / 2) {
            delta /= BASE - LEAST;
            steps += BASE;
        }
        return steps + (BASE - LEAST + 1) * delta / (delta + SKEW);
    }
}
