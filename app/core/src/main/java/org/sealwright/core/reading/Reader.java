package org.sealwright.core.reading;

import org.sealwright.core.problem.Problem;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.task.Progress;

/// Port: reads certificates and keys from whatever arrives (DER, PEM, PKCS #7, PKCS #12, PKCS #8, bare base64,
/// mails, zip files of these). The content decides what it is, never the name. Bound to the crypto room. Called
/// from working threads.
public interface Reader {
    /// @param prompt   asked when a password is needed, again after each wrong answer, until it is right or
    ///                 declined. The empty password and no password are tried first, without asking.
    /// @param limits   how much work a file may ask for
    /// @return what is inside; the caller closes it, which wipes the keys
    /// @throws org.sealwright.core.problem.WrongPassword     the prompt declined after a wrong answer
    /// @throws org.sealwright.core.problem.PasswordNeeded    the prompt declined at once
    /// @throws org.sealwright.core.problem.DamagedInput      not understood, or broken
    /// @throws org.sealwright.core.problem.UnsupportedInput  sound, but an algorithm is not known
    /// @throws org.sealwright.core.problem.NothingInside     understood, and there is neither certificate nor key
    /// in it
    /// @throws org.sealwright.core.problem.TooSlow           above `limits`, but not above what is ever derived
    /// @throws org.sealwright.core.problem.RefusedAsUnsafe beyond a limit
    /// @throws org.sealwright.core.problem.CannotRead the file cannot be read
    Found read(Source source, PasswordPrompt prompt, Limits limits, Progress progress) throws Problem;
}
