package org.sealwright.core.problem;

/// The own profile's list of identities has this address already.
public final class IdentityExists extends Problem {
    public IdentityExists(String address) {
        super("identity-exists", Kind.NOT_DONE, null, null, address);
    }
}
