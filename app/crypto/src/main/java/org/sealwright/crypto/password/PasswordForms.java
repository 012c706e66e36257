package org.sealwright.crypto.password;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The octets that programs made of one password, the right form by the standards first. Wiped when closed.
///
/// PKCS #12 wants UTF-16 with two zero octets at the end (RFC 7292 appendix B.1) and PKCS #5 wants UTF-8, but
/// OpenSSL before 1.1.0 widened each octet it got, be it UTF-8 or a Windows code page (its manual
/// passphrase-encoding(7)), and old NSS took the form of PKCS #12 everywhere. For plain ASCII nearly all of them
/// agree.
public final class PasswordForms implements AutoCloseable {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final boolean absent;
    private final boolean ascii;
    private final char[] characters;
    private final List<byte[]> made = new ArrayList<>();

    private PasswordForms(boolean absent, char[] characters) {
        this.absent = absent;
        this.characters = characters;
        boolean plain = true;
        for (char c : characters) {
            plain &= c < 0x80;
        }
        this.ascii = plain;
    }

    /// @param password copied; null stands for the NULL password, which is not the empty one (RFC 7292 appendix
    ///                 B.1: no octets at all, not even the zeros at the end)
    public static PasswordForms of(char @Nullable [] password) {
        return new PasswordForms(password == null, password == null ? new char[0] : password.clone());
    }

    /// For the derivation of PKCS #12.
    List<byte[]> bmp() {
        var forms = new ArrayList<byte[]>();
        if (absent) {
            forms.add(new byte[0]);
        } else {
            forms.add(terminated(encoded(StandardCharsets.UTF_16BE)));
            if (!ascii) {
                forms.add(widened(encoded(StandardCharsets.UTF_8)));
                forms.add(widened(encoded(WINDOWS)));
            }
        }
        return kept(forms);
    }

    /// The same for an empty password, for which programs disagree: first as asked for, then the other one.
    List<byte[]> bmpEitherEmpty() {
        var forms = new ArrayList<>(bmp());
        if (characters.length == 0) {
            forms.add(absent ? new byte[2] : new byte[0]);
        }
        return forms;
    }

    /// For PKCS #5.
    List<byte[]> octets() {
        var forms = new ArrayList<byte[]>();
        forms.add(encoded(StandardCharsets.UTF_8));
        if (!ascii) {
            forms.add(encoded(WINDOWS));
        }
        return kept(forms);
    }

    /// For PBES2, where old NSS took the form of PKCS #12 even for plain ASCII.
    List<byte[]> octetsOrBmp() {
        var forms = new ArrayList<>(octets());
        forms.addAll(kept(List.of(terminated(encoded(StandardCharsets.UTF_16BE)))));
        return forms;
    }

    private List<byte[]> kept(List<byte[]> forms) {
        forms.forEach(this::keep);
        return forms;
    }

    /// Parts of a file are opened by several threads at once.
    private synchronized void keep(byte[] form) {
        made.add(form);
    }

    private byte[] encoded(Charset charset) {
        ByteBuffer buffer = ByteBuffer.allocate(characters.length * 4);
        charset.newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .encode(CharBuffer.wrap(characters), buffer, true);
        byte[] octets = Arrays.copyOf(buffer.array(), buffer.position());
        Arrays.fill(buffer.array(), (byte) 0);
        return octets;
    }

    private byte[] terminated(byte[] octets) {
        byte[] longer = Arrays.copyOf(octets, octets.length + 2);
        keep(octets);
        return longer;
    }

    private byte[] widened(byte[] octets) {
        byte[] wide = new byte[octets.length * 2 + 2];
        for (int i = 0; i < octets.length; i++) {
            wide[2 * i + 1] = octets[i];
        }
        keep(octets);
        return wide;
    }

    @Override
    public synchronized void close() {
        Arrays.fill(characters, '\0');
        made.forEach(form -> Arrays.fill(form, (byte) 0));
        made.clear();
    }

    @Override
    public String toString() {
        return "PasswordForms";
    }
}
