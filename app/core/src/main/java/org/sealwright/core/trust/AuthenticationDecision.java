package org.sealwright.core.trust;

import java.util.Optional;

/// Which certificate identifies the user to a website; permanent ones of
/// `ClientAuthRememberList.bin`.
///
/// @param host hostile text
/// @param dbKey Thunderbird's key of the certificate; empty for "send no client certificate"
public record AuthenticationDecision(String host, Optional<String> dbKey) {}
