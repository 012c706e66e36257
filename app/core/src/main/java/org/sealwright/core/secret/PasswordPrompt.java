package org.sealwright.core.secret;

import java.util.Optional;

/// Port: asks whoever sits there for a password. The window shows a dialog, the command line reads the given file
/// or the terminal. Called from working threads, never from the event thread; waits for the answer. In the window a
/// question without whose answer nothing goes on ends with a [java.util.concurrent.CancellationException] when it
/// is cancelled.
public interface PasswordPrompt {
    /// @return empty if the question was declined or nobody can be asked; otherwise the caller
    ///   closes the passphrase
    Optional<Passphrase> ask(PasswordQuestion question);

    /// Asks for a new password, twice the same, until it keeps the rules or the question is declined.
    ///
    /// @return empty if it was declined or nobody can be asked; otherwise the caller closes the passphrase, which
    ///         may be empty only if the rules allow it
    Optional<Passphrase> choose(NewPassword wanted);

    /// Offers to protect a database that has no primary password yet (acceptance case 000-7).
    ///
    /// @param profile that it is for
    PasswordOffer offerPrimaryPassword(ProtectedProfile profile);

    /// Asks nobody: for what comes from strangers, or is only looked at to see whose matter it is.
    static PasswordPrompt nobody() {
        return new PasswordPrompt() {
            @Override
            public Optional<Passphrase> ask(PasswordQuestion question) {
                return Optional.empty();
            }

            @Override
            public Optional<Passphrase> choose(NewPassword wanted) {
                return Optional.empty();
            }

            @Override
            public PasswordOffer offerPrimaryPassword(ProtectedProfile profile) {
                return new PasswordOffer.Cancelled();
            }
        };
    }

    /// The answer to [#offerPrimaryPassword].
    sealed interface PasswordOffer {
        /// Set this one; the receiver closes it.
        record Chosen(Passphrase passphrase) implements PasswordOffer {}

        /// Go on without a password.
        record Declined() implements PasswordOffer {}

        /// Stop the whole action.
        record Cancelled() implements PasswordOffer {}
    }
}
