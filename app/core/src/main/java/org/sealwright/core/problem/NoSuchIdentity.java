package org.sealwright.core.problem;

/// A profile has no mail identity of this id or address.
public final class NoSuchIdentity extends Problem {
    public NoSuchIdentity(String identity) {
        super("no-such-identity", Kind.NOT_FOUND, null, null, identity);
    }
}
