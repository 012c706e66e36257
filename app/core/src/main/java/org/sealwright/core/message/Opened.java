package org.sealwright.core.message;

import java.util.Optional;
import org.sealwright.core.certificate.Certificate;

/// What is in a signed message.
///
/// @param intact the signature is right: nothing was changed since it was made with the key of `signer`
/// @param signer who signed, as the message says; empty if the message does not hold the certificate
/// @param text   what is written in it
public record Opened(boolean intact, Optional<Certificate> signer, String text) {}
