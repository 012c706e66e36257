package org.sealwright.nss.change;

import org.sealwright.nss.key.KeySource;
import org.sealwright.nss.trust.TrustSettings;
import org.sealwright.nss.value.ObjectId;

/// One thing to write. Several changes given together become one transaction over both files: all of them happen,
/// or
/// none. Later changes see the effect of earlier ones.
public sealed interface Change {

    /// Stores a certificate. If it is there already, its row is kept as it is. Nothing is said about trust, and no
    /// password is needed. A trust row that an earlier, deleted certificate of the same issuer and serial number
    /// left
    /// behind goes: Thunderbird leaves such rows, and they would come to life again.
    ///
    /// @param der the certificate
    /// @param nickname wished for; NSS's rules may change it (the subject has one already, another subject uses it,
    /// it holds a `:`)
    record AddCertificate(byte[] der, String nickname) implements Change {}

    /// Stores a private key together with its public key row. A key that is there already is kept. Needs a login.
    ///
    /// @param pkcs8 the key as PKCS #8 DER: RSA, EC on a named curve, or Ed25519; the caller wipes it after the
    /// change
    /// @param label shown where the key has no certificate
    /// @param source kept in the row: whether the key was made for this database
    record AddPrivateKey(byte[] pkcs8, String label, KeySource source) implements Change {
        /// A key that came from outside.
        public AddPrivateKey(byte[] pkcs8, String label) {
            this(pkcs8, label, KeySource.IMPORTED);
        }

        @Override
        public String toString() {
            return "AddPrivateKey[" + label + "]";
        }
    }

    /// Sets the trust in a certificate for all purposes, in every trust row it has; without one a row is made.
    /// Needs a login. The certificate itself need not be stored here (it may be built into the program).
    ///
    /// @param certificate DER of the certificate
    /// @param always make a row also if there is nothing to say: it outweighs what is built into the program
    record SetTrust(byte[] certificate, TrustSettings trust, boolean always) implements Change {
        /// Makes no row if there is nothing to say.
        public SetTrust(byte[] certificate, TrustSettings trust) {
            this(certificate, trust, false);
        }
    }

    /// Takes away all trust rows of a certificate, so that what is built into the program counts again.
    ///
    /// @param certificate DER of the certificate
    record ForgetTrust(byte[] certificate) implements Change {}

    /// Deletes a certificate and its trust in both classes.
    ///
    /// @param withKey also delete its private and public key, unless another certificate uses them
    record DeleteCertificate(ObjectId certificate, boolean withKey) implements Change {}

    /// Deletes a private key, and its public key unless a certificate with the same key id is there.
    record DeletePrivateKey(ObjectId privateKey) implements Change {}

    /// Gives one certificate another nickname, under the rules for new ones.
    record SetNickname(ObjectId certificate, String nickname) implements Change {}

    /// Puts back what a delete took away, row for row.
    record Restore(DeletedRows rows) implements Change {}
}
