/// What a certificate is to a user: names, addresses, dates, the key, the group it belongs to.
/// Immutable values made by {@link org.sealwright.core.certificate.CertificateDecoder}; nothing
/// here parses.
@NullMarked
package org.sealwright.core.certificate;

import org.jspecify.annotations.NullMarked;
