package org.sealwright.cli;

/// What `--version` says.
///
/// @param name    of the product, from the branding
/// @param version of this build
public record Product(String name, String version) {}
