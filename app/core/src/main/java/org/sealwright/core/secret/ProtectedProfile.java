package org.sealwright.core.secret;

/// Whose primary password is meant, for whoever is asked to choose one.
///
/// @param name         of the profile, as shown to the user
/// @param thunderbirds Thunderbird uses it, and will ask for the password, too
public record ProtectedProfile(String name, boolean thunderbirds) {}
