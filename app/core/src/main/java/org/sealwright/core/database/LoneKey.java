package org.sealwright.core.database;

import org.sealwright.core.certificate.PublicKeyFacts;

/// A private key without certificate: a request that waits, or a left-over. Thunderbird shows them
/// nowhere.
///
/// @param label CKA_LABEL; may be empty; hostile text
public record LoneKey(PublicKeyFacts key, String label) {}
