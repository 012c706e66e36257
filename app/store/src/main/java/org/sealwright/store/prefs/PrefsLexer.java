package org.sealwright.store.prefs;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Cuts `prefs.js` into tokens, by the grammar of Gecko's libpref (thunderbird-behaviour section 9.3): strings in
/// either quotes, over several lines if they like; unsigned integers; words; single signs. Three kinds of comment
/// and white space are between tokens. A NUL byte ends the file. What fits nothing is one [Token.Broken], after
/// which the next token begins; a string with a bad escape is one too, up to its end.
final class PrefsLexer {
    /// What is read at one place.
    sealed interface Token {
        record Text(String text) implements Token {}

        /// Up to 2^32-1, so that a minus before it can make -2^31 of it.
        record Digits(long number) implements Token {}

        record Word(String word) implements Token {}

        record Sign(char sign) implements Token {}

        record Broken() implements Token {}

        record End() implements Token {}
    }

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final long MAXIMUM = 0xFFFF_FFFFL;

    private final byte[] bytes;
    private int at;
    private int start;

    PrefsLexer(byte[] bytes) {
        this.bytes = bytes;
        at = startsWithMark(bytes) ? BYTE_ORDER_MARK.length : 0;
        start = at;
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= BYTE_ORDER_MARK.length
                && ByteBuffer.wrap(bytes, 0, BYTE_ORDER_MARK.length).equals(ByteBuffer.wrap(BYTE_ORDER_MARK));
    }

    /// Where the last token began.
    int start() {
        return start;
    }

    /// Behind the last token.
    int end() {
        return at;
    }

    /// The next token; at the end always [Token.End].
    Token next() {
        while (true) {
            start = at;
            int c = read();
            switch (c) {
                case ' ', '\t', 0x0B, '\f', '\n', '\r' -> {}
                case '#' -> skipLine();
                case '/' -> {
                    if (!skipComment()) {
                        return new Token.Broken();
                    }
                }
                case '"', '\'' -> {
                    return text(c);
                }
                case '(', ')', ',', ';', '+', '-' -> {
                    return new Token.Sign((char) c);
                }
                case 0 -> {
                    at = start;
                    return new Token.End();
                }
                default -> {
                    return wordOrDigits(c);
                }
            }
        }
    }

    private Token wordOrDigits(int first) {
        if (isLetter(first)) {
            while (isLetter(peek())) {
                at++;
            }
            return new Token.Word(new String(bytes, start, at - start, StandardCharsets.US_ASCII));
        }
        return isDigit(first) ? digits(first) : new Token.Broken();
    }

    private Token digits(int first) {
        long number = Character.digit(first, 10);
        while (isDigit(peek())) {
            number = Math.min(number * 10 + Character.digit(read(), 10), MAXIMUM + 1);
        }
        return isLetter(peek()) || number > MAXIMUM ? new Token.Broken() : new Token.Digits(number);
    }

    /// A comment after its first `/`.
    ///
    /// @return it was one, and has an end
    private boolean skipComment() {
        int second = peek();
        if (second == '/') {
            skipLine();
            return true;
        }
        if (second != '*') {
            if (second != 0 && second != '\n' && second != '\r') {
                at++;
            }
            return false;
        }
        at++;
        for (int c = read(); c != 0; c = read()) {
            if (c == '*' && peek() == '/') {
                at++;
                return true;
            }
        }
        at--;
        return false;
    }

    private void skipLine() {
        while (peek() != 0 && peek() != '\n' && peek() != '\r') {
            at++;
        }
    }

    private Token text(int quote) {
        var content = new ByteArrayOutputStream();
        boolean sound = true;
        for (int c = read(); c != quote; c = read()) {
            if (c == 0) {
                at--;
                return new Token.Broken();
            }
            if (c == '\\') {
                sound &= escaped(content);
            } else {
                content.write(c);
            }
        }
        return sound ? new Token.Text(decoded(content.toByteArray())) : new Token.Broken();
    }

    /// What follows a backslash; false if it means nothing.
    private boolean escaped(ByteArrayOutputStream content) {
        int c = peek();
        switch (c) {
            case '"', '\'', '\\' -> content.write(c);
            case 'n' -> content.write('\n');
            case 'r' -> content.write('\r');
            case 'x' -> {
                at++;
                return hex(2).filter(value -> value != 0)
                        .map(value -> writeByte(content, value))
                        .isPresent();
            }
            case 'u' -> {
                at++;
                return hex(4).map(value -> writeUnit(content, value)).orElse(false);
            }
            case 0, '\n', '\r' -> {
                return false;
            }
            default -> {
                at++;
                return false;
            }
        }
        at++;
        return true;
    }

    private static boolean writeByte(ByteArrayOutputStream content, int value) {
        content.write(value);
        return true;
    }

    /// A UTF-16 unit, with the second half of its pair where it is a first one.
    private boolean writeUnit(ByteArrayOutputStream content, int unit) {
        char first = (char) unit;
        if (first == 0 || Character.isLowSurrogate(first)) {
            return false;
        }
        var text = String.valueOf(first);
        if (Character.isHighSurrogate(first)) {
            if (peek() != '\\' || peekAfter() != 'u') {
                return false;
            }
            at += 2;
            var second = hex(4).map(value -> (char) value.intValue());
            if (second.filter(Character::isLowSurrogate).isEmpty()) {
                return false;
            }
            text += second.get();
        }
        content.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return true;
    }

    private Optional<Integer> hex(int digits) {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0) {
                return Optional.empty();
            }
            at++;
            value = value << 4 | digit;
        }
        return Optional.of(value);
    }

    /// Strings are UTF-8; bytes that are not, as `\xE9` makes them, are read as Latin-1.
    private static String decoded(byte[] content) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return text.toString();
        } catch (CharacterCodingException e) {
            return new String(content, StandardCharsets.ISO_8859_1);
        }
    }

    /// The next byte; 0 at the end, where the position goes one too far so that stepping back is always right.
    private int read() {
        int c = peek();
        at++;
        return c;
    }

    private int peek() {
        return at < bytes.length ? bytes[at] & 0xFF : 0;
    }

    private int peekAfter() {
        return at + 1 < bytes.length ? bytes[at + 1] & 0xFF : 0;
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
