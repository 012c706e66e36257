package org.sealwright.core.profile;

import org.sealwright.core.database.CertificateDatabase;

/// A profile with its open database.
public record OpenProfile(Profile profile, CertificateDatabase database) {}
