package org.sealwright.core.revocation;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// What is known of a certificate's revocation. Only what its authority, or a responder it named, signed counts as
/// [Good] or [Revoked]; a failure of any kind is [NotChecked], never one of these.
public sealed interface RevocationStatus {
    /// The word of the command line's JSON.
    String code();

    /// How it was asked.
    enum Means {
        /// RFC 6960.
        OCSP,
        /// RFC 5280 section 5.
        CRL;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// It was not taken back.
    ///
    /// @param asOf  when its authority said so
    /// @param until the authority speaks again by then
    record Good(Means means, Instant asOf, Instant until) implements RevocationStatus {
        @Override
        public String code() {
            return "good";
        }
    }

    /// It was taken back, or is suspended.
    ///
    /// @param why the word of RFC 5280 section 5.3.1 (`keyCompromise`), if the authority says
    record Revoked(Means means, Instant since, Optional<String> why) implements RevocationStatus {
        @Override
        public String code() {
            return "revoked";
        }
    }

    /// The responder was asked and does not know the certificate.
    record Unknown() implements RevocationStatus {
        @Override
        public String code() {
            return "unknown";
        }
    }

    /// Nothing could be found out.
    ///
    /// @param location what was asked last; hostile text; empty if nothing was
    record NotChecked(Why why, String location) implements RevocationStatus {
        @Override
        public String code() {
            return "not-checked";
        }
    }

    /// Why nothing could be found out.
    enum Why {
        /// The certificate names no service that can be asked.
        NO_SERVICE,
        /// Not http or https, or it leads into this computer or its neighbourhood.
        ADDRESS_REFUSED,
        /// No answer, or not in time.
        UNREACHABLE,
        /// The server answered, but not with what was asked for.
        NOT_SERVED,
        /// The answer is larger than allowed.
        TOO_LARGE,
        /// The answer cannot be read, or has a part that must be understood and is not.
        DAMAGED,
        /// The answer is about another certificate.
        OTHER_CERTIFICATE,
        /// The answer is not signed by the authority or by whom it named.
        NOT_AUTHENTIC,
        /// The answer is too old, or from the future.
        OUT_OF_DATE;

        /// The word of message keys and of JSON: `no-service`.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
