package org.sealwright.core.secret;

/// What a password is wanted for.
public sealed interface PasswordQuestion {
    /// 1 for the first time, 2 after one wrong answer, and so on.
    int attempt();

    /// The primary password of a database.
    ///
    /// @param profile the profile's name as shown to the user
    record Primary(String profile, int attempt) implements PasswordQuestion {}

    /// The password that came with a file.
    ///
    /// @param file the file's name, or what was pasted; hostile text
    record OfFile(String file, int attempt) implements PasswordQuestion {}
}
