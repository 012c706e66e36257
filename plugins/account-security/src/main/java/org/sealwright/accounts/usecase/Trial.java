package org.sealwright.accounts.usecase;

import java.util.List;
import java.util.Optional;
import org.sealwright.core.account.CertificateChoice;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.account.Fitness;
import org.sealwright.core.account.Identity;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.verdict.Reason;

/// How an identity's certificates stood the test.
///
/// @param outcomes  in the order in which it was tried; ends with the first that failed
/// @param signed    the signed message; empty if something failed before
/// @param encrypted the signed and encrypted one; empty if something failed before, or no certificate for
///   encryption is
///   chosen
public record Trial(Identity identity, List<Outcome> outcomes, Optional<Message> signed, Optional<Message> encrypted) {
    public Trial {
        outcomes = List.copyOf(outcomes);
    }

    /// A whole message, as a file holds it.
    public static final class Message {
        private final byte[] bytes;

        Message(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        public byte[] toByteArray() {
            return bytes.clone();
        }
    }

    /// What is tried, one after the other.
    public enum Step {
        /// The chosen certificate is in the profile.
        FOUND,
        /// Its private key is.
        KEY,
        /// It is valid now.
        VALIDITY,
        /// It is for this address.
        ADDRESS,
        /// It is for this use.
        USAGE,
        /// It comes from an authority that is trusted for mail.
        TRUST,
        /// A message is signed.
        SIGN,
        /// The signature is checked.
        VERIFY,
        /// The message is encrypted.
        ENCRYPT,
        /// It is decrypted again.
        DECRYPT;

        /// Part of message keys, and the word of JSON.
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// @param remark what is to be said; empty if all is well
    /// @param failed it ended the test; else the remark is only worth knowing
    public record Outcome(CertificateUse use, Step step, Optional<Remark> remark, boolean failed) {
        static Outcome well(CertificateUse use, Step step) {
            return new Outcome(use, step, Optional.empty(), false);
        }

        static Outcome noted(CertificateUse use, Step step, Remark remark) {
            return new Outcome(use, step, Optional.of(remark), false);
        }

        static Outcome failed(CertificateUse use, Step step, Remark remark) {
            return new Outcome(use, step, Optional.of(remark), true);
        }
    }

    /// What is to be said about a step.
    public sealed interface Remark {
        /// The word of JSON.
        String code();

        /// No certificate is chosen.
        record NotChosen() implements Remark {
            @Override
            public String code() {
                return "not-chosen";
            }
        }

        /// The chosen one is not in the profile.
        record NotFound(CertificateChoice choice) implements Remark {
            @Override
            public String code() {
                return "not-found";
            }
        }

        /// It does not fit.
        record Unfit(Fitness.Obstacle obstacle) implements Remark {
            @Override
            public String code() {
                return obstacle.code();
            }
        }

        /// It is not trusted.
        record Untrusted(Reason reason) implements Remark {
            @Override
            public String code() {
                return reason.code();
            }
        }

        /// It could not be done.
        record Broken(Problem problem) implements Remark {
            @Override
            public String code() {
                return problem.code();
            }
        }

        /// What came back is not what was written.
        record Different() implements Remark {
            @Override
            public String code() {
                return "different";
            }
        }
    }

    public boolean passed() {
        return outcomes.stream().noneMatch(Outcome::failed);
    }
}
