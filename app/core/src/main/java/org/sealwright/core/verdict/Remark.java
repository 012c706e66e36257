package org.sealwright.core.verdict;

import org.sealwright.core.certificate.Certificate;

/// What should be said about a certificate although it may be used.
public sealed interface Remark {
    /// The certificate of the chain it is about.
    Certificate certificate();

    /// The word of the command line's JSON.
    String code();

    /// RSA below 2048 bits: accepted by Thunderbird, refused by others (RFC 8551 section 2.3 calls it historic).
    record KeyShort(Certificate certificate, int bits) implements Remark {
        @Override
        public String code() {
            return "key-short";
        }
    }
}
