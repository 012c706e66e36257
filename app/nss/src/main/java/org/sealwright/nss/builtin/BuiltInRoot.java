package org.sealwright.nss.builtin;

import org.sealwright.nss.trust.TrustSettings;

/// An authority that is compiled in.
///
/// @param certificate DER, as it stands in the file
/// @param label Mozilla's name for it
/// @param trust what it is trusted for where no database says otherwise
public record BuiltInRoot(byte[] certificate, String label, TrustSettings trust) {}
