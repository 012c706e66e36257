package org.sealwright.core.request;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sealwright.core.certificate.Der;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.certificate.PublicKeyFacts;

/// What is remembered of a request until its certificate arrives. The private key itself is in the database; this
/// is beside it and holds no secret.
///
/// @param key      the public key that was asked to be certified; its fingerprint is the request's id
/// @param emails   addresses asked for, the main one first
/// @param subject  asked for, as RFC 4514 text; may be empty
/// @param created  when the CSR was made
/// @param csrFile  where the CSR was last saved; empty if it was only copied
/// @param csr      the CSR itself, DER (RFC 2986), so that it can be saved again
/// @param renews   certificates of the same key that were there before: they do not answer it. Empty for a new key
public record PendingRequest(
        PublicKeyFacts key,
        List<String> emails,
        String subject,
        Instant created,
        Optional<Path> csrFile,
        Der csr,
        Set<Fingerprint> renews) {
    public PendingRequest {
        emails = List.copyOf(emails);
        renews = Set.copyOf(renews);
    }

    /// For a new key.
    public PendingRequest(
            PublicKeyFacts key, List<String> emails, String subject, Instant created, Optional<Path> csrFile, Der csr) {
        this(key, emails, subject, created, csrFile, csr, Set.of());
    }

    /// The same, with its CSR saved elsewhere.
    public PendingRequest savedAs(Path file) {
        return new PendingRequest(key, emails, subject, created, Optional.of(file), csr, renews);
    }
}
