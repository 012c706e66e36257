package org.sealwright.core.problem;

/// Another certificate with the same issuer and serial number is in the database; a correct
/// authority never does that.
public final class DuplicateSerial extends Problem {
    public DuplicateSerial(String certificate) {
        super("duplicate-serial", Kind.NOT_DONE, null, null, certificate);
    }
}
