package org.sealwright.kit.usecase;

import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.revocation.RevocationStatus;

/// What the authority of one certificate of a chain says about its revocation.
public record Checked(Certificate certificate, RevocationStatus status) {}
