package org.sealwright.nss.problem;

/// A different certificate with the same issuer and serial number is there already; NSS refuses a second one
/// (`SEC_ERROR_REUSED_ISSUER_AND_SERIAL`).
public final class DuplicateIssuerSerial extends NssException {

    private static final long serialVersionUID = 1L;

    public DuplicateIssuerSerial(String message) {
        super(message, null);
    }
}
