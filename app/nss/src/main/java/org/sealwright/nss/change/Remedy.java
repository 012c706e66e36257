package org.sealwright.nss.change;

import org.sealwright.nss.value.ObjectId;

/// What is done about one damaged object. Never done without asking: to sign anew is to believe what is written
/// there, whoever wrote it.
public sealed interface Remedy {
    ObjectId object();

    /// Makes the wrong and missing signatures of the object anew. Keys are believed only if their parts belong
    /// together.
    record Resign(ObjectId object) implements Remedy {}

    /// Deletes the row with its signatures, and a private key's public key row too, unless a certificate needs it.
    record Remove(ObjectId object) implements Remedy {}
}
