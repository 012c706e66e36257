package org.sealwright.crypto.asn1;

import org.sealwright.core.problem.Clause;

/// Elements are nested deeper than [Shape#MAXIMUM_DEPTH].
public final class TooDeep extends NotReadable {
    public TooDeep() {
        super("nested more than " + Shape.MAXIMUM_DEPTH + " levels deep");
    }

    @Override
    public Clause reason() {
        return Clause.tooManyLevels(Shape.MAXIMUM_DEPTH);
    }
}
