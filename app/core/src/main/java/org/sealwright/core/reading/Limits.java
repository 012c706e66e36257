package org.sealwright.core.reading;

/// How much work a file may ask for before it is refused.
///
/// @param keyDerivationIterations most iterations of a password-based key derivation
public record Limits(long keyDerivationIterations) {
    /// Nothing above this is ever derived.
    public static final long MOST_ITERATIONS = 10_000_000;

    /// Above this the user is asked first; the command line wants `--allow-slow`.
    public static final long ITERATIONS_WITHOUT_ASKING = 2_000_000;

    public Limits {
        if (keyDerivationIterations < 1 || keyDerivationIterations > MOST_ITERATIONS) {
            throw new IllegalArgumentException("iterations: " + keyDerivationIterations);
        }
    }

    public static Limits usual() {
        return new Limits(ITERATIONS_WITHOUT_ASKING);
    }

    /// For a user who agreed to wait.
    public static Limits patient() {
        return new Limits(MOST_ITERATIONS);
    }
}
