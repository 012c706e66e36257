package org.sealwright.core.database;

import java.util.Optional;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.trust.Trust;

/// What a certificate shall be trusted for.
///
/// @param nickname for a certificate that is not in the database yet; empty: Thunderbird's own rule makes one
/// @param trust    empty: nothing is noted any more, so that what is built into Thunderbird counts again
public record TrustOrder(Certificate certificate, Optional<String> nickname, Optional<Trust> trust) {}
