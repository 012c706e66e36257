/// Reading X.509 certificates (RFC 5280) and their extensions. Lists may hold 50,000 certificates, so only what a
/// list needs is read at once, straight from the bytes; extensions are read when somebody looks.
@NullMarked
package org.sealwright.crypto.certificate;

import org.jspecify.annotations.NullMarked;
