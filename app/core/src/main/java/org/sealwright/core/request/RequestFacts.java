package org.sealwright.core.request;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sealwright.core.certificate.Der;
import org.sealwright.core.certificate.DistinguishedName;
import org.sealwright.core.certificate.PublicKeyFacts;
import org.sealwright.core.extension.Extension;

/// What a CSR says. All texts are hostile.
///
/// @param encoded            the request itself
/// @param subject            asked for; may be empty
/// @param key                the public key to be certified
/// @param emails             alternative names asked for (rfc822Name and SmtpUTF8Mailbox) in order, then
///                           emailAddress of the subject if it is another one
/// @param extensions         asked for, in encoded order; one that cannot be read comes as [Extension.Unknown]
/// @param challengePassword  there is one: a password in clear text that some authorities ask for
/// @param otherAttributes    object identifiers of attributes that are neither extensions nor a challenge password
/// @param signatureAlgorithm for example `SHA256withRSA`, or the object identifier
/// @param proof              is it signed with the private key of `key`?
/// @param weaknesses         what an authority or a mail program will object to
public record RequestFacts(
        Der encoded,
        DistinguishedName subject,
        PublicKeyFacts key,
        List<String> emails,
        List<Extension> extensions,
        boolean challengePassword,
        List<String> otherAttributes,
        String signatureAlgorithm,
        Proof proof,
        Set<Weakness> weaknesses) {
    public RequestFacts {
        emails = List.copyOf(emails);
        extensions = List.copyOf(extensions);
        otherAttributes = List.copyOf(otherAttributes);
        weaknesses = Set.copyOf(weaknesses);
    }

    /// The proof that whoever made the request has the private key (RFC 2986 section 4.2, the signature).
    public enum Proof {
        RIGHT,
        /// Changed on the way, or signed with another key. No authority will take it.
        WRONG;

        /// The word of the command line's JSON.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What is not as it should be.
    public enum Weakness {
        /// RSA below 2048 bits.
        SHORT_KEY,
        /// A key of a kind that no mail certificate may have.
        UNUSUAL_KEY,
        /// Signed with SHA-1 or MD5.
        WEAK_SIGNATURE,
        /// No address anywhere: the authority has to learn it in another way.
        NO_ADDRESS,
        /// The address stands in the subject only, where mail programs of today no longer look.
        ADDRESS_ONLY_IN_SUBJECT,
        /// An address with letters beyond ASCII in the form for ASCII (as Thunderbird 153 writes it).
        ADDRESS_NOT_ASCII;

        /// The word used as message key and in JSON: `short-key`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
