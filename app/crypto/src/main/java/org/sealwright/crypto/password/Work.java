package org.sealwright.crypto.password;

import org.sealwright.core.problem.RefusedAsUnsafe;
import org.sealwright.core.problem.TooSlow;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.task.Progress;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Tag;

/// How much work a file may ask for, and whether it may go on.
///
/// @param limits    beyond them nothing is derived
/// @param progress  asked now and then whether to stop
/// @param derived   keys derived so far; whoever makes the first one of a file closes it
/// @param allowance what all derivations together may cost
public record Work(Limits limits, Progress progress, DerivedKeys derived, Allowance allowance) {
    private static final int ROUNDS_BETWEEN_QUESTIONS = 0xfff;

    /// As much as each derivation alone may cost.
    public Work(Limits limits, Progress progress, DerivedKeys derived) {
        this(limits, progress, derived, Allowance.unlimited());
    }

    /// The same work on another thread.
    public Work on(Progress other) {
        return new Work(limits, other, derived, allowance);
    }

    /// The same work, as long as it costs no more.
    public Work within(Allowance other) {
        return new Work(limits, progress, derived, other);
    }

    /// The iteration count in `number`, if it is sound and within the limit.
    int iterations(Element number) throws Malformed, RefusedAsUnsafe, TooSlow {
        if (!number.is(Tag.INTEGER) || number.length() == 0 || number.data()[number.contentStart()] < 0) {
            throw new Malformed("its-iteration-count-is-not-a-positive-number");
        }
        int count = number.count();
        if (count == 0) {
            throw new Malformed("its-iteration-count-is-zero");
        }
        if (count > limits.keyDerivationIterations() && count <= Limits.MOST_ITERATIONS) {
            throw new TooSlow(null, count);
        }
        if (count > limits.keyDerivationIterations()) {
            throw new RefusedAsUnsafe(
                    null,
                    "it asks for "
                            + (count == Integer.MAX_VALUE ? "more than two thousand million" : String.valueOf(count))
                            + " rounds of key derivation, and the limit is "
                            + limits.keyDerivationIterations());
        }
        return count;
    }

    /// Called before a derivation begins.
    ///
    /// @throws Allowance.Spent if it would cost more than is left
    void begin(long rounds) {
        allowance.spend(rounds);
    }

    /// Called in each round of a derivation.
    void round(int number) {
        if ((number & ROUNDS_BETWEEN_QUESTIONS) == 0) {
            progress.stopIfCancelled();
        }
    }
}
