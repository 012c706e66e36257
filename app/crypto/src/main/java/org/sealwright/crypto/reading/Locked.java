package org.sealwright.crypto.reading;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.password.PasswordCipher;
import org.sealwright.crypto.password.PasswordForms;
import org.sealwright.crypto.password.Work;
import org.sealwright.crypto.work.AllCores;

/// A part of a PKCS #12 that a password opens: a safe or a key.
record Locked(PasswordCipher cipher, byte[] ciphertext) {
    /// What became of it.
    sealed interface Opened {
        /// @param plain secret; wiped by whoever got it
        record Open(byte[] plain) implements Opened {
            @Override
            public String toString() {
                return "Open";
            }
        }

        /// The password is not right for it.
        record Shut() implements Opened {}

        /// No password opens it.
        record Broken(Malformed why) implements Opened {}

        /// @throws Malformed no password opens it
        /// @throws IllegalStateException the password is not right for it
        default byte[] plain() throws Malformed {
            return switch (this) {
                case Open(byte[] plain) -> plain;
                case Shut() -> throw new IllegalStateException("asked for what stayed shut");
                case Broken(var why) -> throw why;
            };
        }

        static void wipe(Collection<Opened> all) {
            for (Opened one : all) {
                if (one instanceof Open(byte[] plain)) {
                    Arrays.fill(plain, (byte) 0);
                }
            }
        }
    }

    /// Tries one password on all of them, on all processors, since each may cost a derivation of its own.
    ///
    /// @param sound tells sense from nonsense
    /// @return in the same order
    static List<Opened> open(List<Locked> parts, PasswordForms password, PasswordCipher.Sense sound, Work work) {
        Queue<Opened> soFar = new ConcurrentLinkedQueue<>();
        boolean whole = false;
        try {
            List<Opened> opened = AllCores.each(
                    parts,
                    (part, mayStop) -> {
                        var one = part.open(password, sound, work.on(mayStop));
                        soFar.add(one);
                        return one;
                    },
                    work.progress());
            whole = true;
            return opened;
        } finally {
            if (!whole) {
                Opened.wipe(soFar);
            }
        }
    }

    private Opened open(PasswordForms password, PasswordCipher.Sense sound, Work work) {
        try {
            return cipher.decrypt(password, ciphertext, work, sound)
                    .<Opened>map(Opened.Open::new)
                    .orElseGet(Opened.Shut::new);
        } catch (Malformed e) {
            return new Opened.Broken(e);
        }
    }
}
