package org.sealwright.crypto.password;

import java.util.concurrent.atomic.AtomicLong;

/// How many rounds of key derivation may still be spent in all, over the parts of a file. The limit of one derivation
/// alone is no bound: a file of a kilobyte has room for ten locks, one of a megabyte for ten thousand. Safe for several
/// threads.
public final class Allowance {
    private final AtomicLong left;

    private Allowance(long rounds) {
        this.left = new AtomicLong(rounds);
    }

    /// For a password that somebody gave: what it costs was asked for.
    public static Allowance unlimited() {
        return new Allowance(Long.MAX_VALUE);
    }

    public static Allowance of(long rounds) {
        return new Allowance(rounds);
    }

    /// @throws Spent if that is more than is left; nothing is left then
    void spend(long rounds) {
        if (left.updateAndGet(now -> now < rounds ? 0 : now - rounds) == 0) {
            throw new Spent();
        }
    }

    /// The guess costs too much; nothing is said about the password.
    public static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Spent() {
            super("more key derivation than a guess is worth");
        }
    }
}
