package org.sealwright.core.problem;

/// There is no damage at this place that could be cured so.
public final class NoSuchDamage extends Problem {
    public NoSuchDamage(String place) {
        super("no-such-damage", Kind.NOT_FOUND, null, null, place);
    }
}
