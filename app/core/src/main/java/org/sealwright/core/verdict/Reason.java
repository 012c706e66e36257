package org.sealwright.core.verdict;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.certificate.Certificate;

/// Why a certificate must not be used. The `certificate` of each is the one in the chain that is at fault, which
/// may
/// be the judged one or an authority above it.
public sealed interface Reason {
    Certificate certificate();

    /// The word of the command line's JSON and of message keys: `issuer-missing`.
    String code();

    /// Its end has passed.
    record Expired(Certificate certificate) implements Reason {
        @Override
        public String code() {
            return "expired";
        }
    }

    /// Its time has not come.
    record NotYetValid(Certificate certificate) implements Reason {
        @Override
        public String code() {
            return "not-yet-valid";
        }
    }

    /// The certificate of its issuer is not here.
    ///
    /// @param offered where the certificate says its issuer can be fetched (http and https only); hostile text
    record IssuerMissing(Certificate certificate, List<String> offered) implements Reason {
        public IssuerMissing {
            offered = List.copyOf(offered);
        }

        @Override
        public String code() {
            return "issuer-missing";
        }
    }

    /// The chain is whole, and nobody trusts this authority, its end, for mail.
    record AuthorityNotTrusted(Certificate certificate) implements Reason {
        @Override
        public String code() {
            return "authority-not-trusted";
        }
    }

    /// Somebody said that this one must not be trusted for mail.
    record Distrusted(Certificate certificate) implements Reason {
        @Override
        public String code() {
            return "distrusted";
        }
    }

    /// Its keyUsage does not allow it (RFC 5280 section 4.2.1.3).
    record KeyUsageUnfit(Certificate certificate) implements Reason {
        @Override
        public String code() {
            return "key-usage";
        }
    }

    /// Its extendedKeyUsage does not allow mail (RFC 5280 section 4.2.1.12), or names a use that excludes mail.
    record PurposeUnfit(Certificate certificate) implements Reason {
        @Override
        public String code() {
            return "extended-key-usage";
        }
    }

    /// A name in it is not one its authority may vouch for (RFC 5280 section 4.2.1.10).
    ///
    /// @param authority whose constraints forbid it
    record NameForbidden(Certificate certificate, Certificate authority) implements Reason {
        @Override
        public String code() {
            return "name-constraints";
        }
    }

    /// More authorities are below this one than it allows (RFC 5280 section 4.2.1.9).
    record PathTooLong(Certificate certificate) implements Reason {
        @Override
        public String code() {
            return "path-length";
        }
    }

    /// The chain has more certificates than Thunderbird follows.
    record ChainTooLong(Certificate certificate) implements Reason {
        @Override
        public String code() {
            return "chain-too-long";
        }
    }

    /// It issued a certificate and is no authority.
    record NotAnAuthority(Certificate certificate) implements Reason {
        @Override
        public String code() {
            return "not-an-authority";
        }
    }

    /// It is an authority, and those do not sign or receive mail.
    record IsAnAuthority(Certificate certificate) implements Reason {
        @Override
        public String code() {
            return "is-an-authority";
        }
    }

    /// It is signed with an algorithm that can be forged.
    ///
    /// @param algorithm for example `SHA1withRSA`
    record WeakSignature(Certificate certificate, String algorithm) implements Reason {
        @Override
        public String code() {
            return "weak-signature";
        }
    }

    /// It is signed with an algorithm that Thunderbird's verification does not know, or names two different ones.
    ///
    /// @param algorithm for example `Ed25519`, or the object identifier
    record SignatureUnsupported(Certificate certificate, String algorithm) implements Reason {
        @Override
        public String code() {
            return "signature-unsupported";
        }
    }

    /// Its key is too small to be safe.
    record KeyTooSmall(Certificate certificate, int bits) implements Reason {
        @Override
        public String code() {
            return "key-too-small";
        }
    }

    /// Thunderbird's verification knows no keys of this kind: Ed25519, RSASSA-PSS, curves other than P-256, P-384
    /// and
    /// P-521.
    record KeyUnsupported(Certificate certificate) implements Reason {
        @Override
        public String code() {
            return "key-unsupported";
        }
    }

    /// It has an extension that says it must be refused by whoever does not understand it (RFC 5280 section 4.2).
    ///
    /// @param oid of the extension
    record UnknownCriticalExtension(Certificate certificate, String oid) implements Reason {
        @Override
        public String code() {
            return "unknown-critical-extension";
        }
    }

    /// The signature on it is not its issuer's.
    record ForgedSignature(Certificate certificate) implements Reason {
        @Override
        public String code() {
            return "bad-signature";
        }
    }

    /// A part that matters here cannot be read, or stands there twice.
    record Damaged(Certificate certificate) implements Reason {
        @Override
        public String code() {
            return "damaged";
        }
    }

    /// It is not for this mail address.
    record WrongAddress(Certificate certificate, String address) implements Reason {
        @Override
        public String code() {
            return "wrong-address";
        }
    }

    /// Its authority took it back.
    ///
    /// @param why the word of RFC 5280 section 5.3.1 (`keyCompromise`), if the authority says
    record Revoked(Certificate certificate, Instant since, Optional<String> why) implements Reason {
        @Override
        public String code() {
            return "revoked";
        }
    }

    /// So many authorities vouch for one another that looking on would take too long.
    record TooComplex(Certificate certificate) implements Reason {
        @Override
        public String code() {
            return "too-complex";
        }
    }
}
