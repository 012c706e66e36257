package org.sealwright.core.account;

/// A mail account: a mailbox on a server. It has one or more identities.
///
/// @param id   as in the profile's settings: `account1`
/// @param name as shown to the user; text from a file, so hostile until it went through
///             [org.sealwright.core.text.ShownText]
public record Account(String id, String name) {}
