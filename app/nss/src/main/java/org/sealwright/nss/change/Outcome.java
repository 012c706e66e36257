package org.sealwright.nss.change;

import java.util.List;
import org.sealwright.nss.value.ObjectId;

/// What became of one [Change]; the outcomes of a transaction stand in the order of its changes.
public sealed interface Outcome {

    /// @param nickname the one it got
    record CertificateAdded(ObjectId id, String nickname) implements Outcome {}

    /// The very same certificate was there.
    ///
    /// @param nickname the one it has
    record CertificateKept(ObjectId id, String nickname) implements Outcome {}

    record PrivateKeyAdded(ObjectId id, byte[] keyId) implements Outcome {}

    /// The same key was there.
    record PrivateKeyKept(ObjectId id, byte[] keyId) implements Outcome {}

    /// @param rows the trust rows that now say so; empty if there was nothing to say
    record TrustSet(List<ObjectId> rows) implements Outcome {
        public TrustSet {
            rows = List.copyOf(rows);
        }
    }

    /// @param rows how many trust rows went
    record TrustForgotten(int rows) implements Outcome {}

    /// @param rows for [Change.Restore]
    /// @param keyKept the private key was to go too, but stayed because another certificate uses it
    record Deleted(DeletedRows rows, boolean keyKept) implements Outcome {}

    /// @param nickname the one it got
    record NicknameSet(String nickname) implements Outcome {}

    /// @param rows how many objects are back
    record Restored(int rows) implements Outcome {}
}
