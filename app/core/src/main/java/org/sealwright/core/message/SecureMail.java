package org.sealwright.core.message;

import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.secret.PrivateKey;

/// Port: makes S/MIME messages as Thunderbird does (thunderbird-behaviour.md section 10), and opens what it made.
/// Bound
/// to the crypto room. Messages are whole files (`.eml`) with CRLF line ends. Trust is not judged here.
public interface SecureMail {
    /// A message that everybody can read (`multipart/signed`), with the signature as attachment.
    ///
    /// @throws org.sealwright.core.problem.KeyUnusable    the key cannot sign
    /// @throws org.sealwright.core.problem.UnsupportedKey nothing here signs with keys of its kind
    byte[] sign(Letter letter, Signer signer) throws Problem;

    /// A message that is signed, and then encrypted with AES-256-CBC to one certificate.
    ///
    /// @throws org.sealwright.core.problem.KeyUnusable    the key cannot sign
    /// @throws org.sealwright.core.problem.UnsupportedKey nothing here signs, or encrypts, with keys of this kind
    byte[] signAndEncrypt(Letter letter, Signer signer, Certificate recipient) throws Problem;

    /// Opens a signed message.
    ///
    /// @throws org.sealwright.core.problem.UnsupportedInput it is no signed message
    Opened verify(byte[] message) throws Problem;

    /// Decrypts a message and opens the signed one in it.
    ///
    /// @throws org.sealwright.core.problem.UnsupportedInput it is no encrypted message with a signed one in it
    /// @throws org.sealwright.core.problem.KeyUnusable      it was not encrypted to this certificate, or the key
    ///   cannot decrypt
    Opened decrypt(byte[] message, PrivateKey key, Certificate recipient) throws Problem;
}
