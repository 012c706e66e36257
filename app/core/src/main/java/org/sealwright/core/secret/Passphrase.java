package org.sealwright.core.secret;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A password. Wiped when closed; never printed. Whoever creates one closes it.
public final class Passphrase implements AutoCloseable {
    private final char[] characters;
    private boolean closed;

    private Passphrase(char[] characters) {
        this.characters = characters;
    }

    /// Takes over `characters`: they are wiped with this object, and the caller does not use them
    /// any more.
    public static Passphrase owning(char[] characters) {
        return new Passphrase(characters);
    }

    public static Passphrase empty() {
        return new Passphrase(new char[0]);
    }

    public boolean isEmpty() {
        return characters.length == 0;
    }

    public int length() {
        return characters.length;
    }

    /// A copy that the caller wipes.
    public char[] copyOfCharacters() {
        open();
        return characters.clone();
    }

    /// A copy as UTF-8 that the caller wipes.
    public byte[] copyOfUtf8() {
        open();
        var buffer = ByteBuffer.allocate(characters.length * 4);
        StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .encode(CharBuffer.wrap(characters), buffer, true);
        var bytes = Arrays.copyOf(buffer.array(), buffer.position());
        Arrays.fill(buffer.array(), (byte) 0);
        return bytes;
    }

    /// A second, independent passphrase with the same characters.
    public Passphrase copy() {
        return owning(copyOfCharacters());
    }

    public boolean sameAs(Passphrase other) {
        open();
        other.open();
        int difference = characters.length ^ other.characters.length;
        for (int i = 0; i < Math.min(characters.length, other.characters.length); i++) {
            difference |= characters[i] ^ other.characters[i];
        }
        return difference == 0;
    }

    private void open() {
        if (closed) {
            throw new IllegalStateException("the passphrase was wiped");
        }
    }

    @Override
    public void close() {
        Arrays.fill(characters, '\0');
        closed = true;
    }

    @Override
    public String toString() {
        return "Passphrase";
    }
}
