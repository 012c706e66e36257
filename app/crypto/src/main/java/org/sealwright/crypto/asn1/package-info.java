/// Walking through encoded ASN.1 (ITU-T X.690) without trusting it: byte for byte what the file holds, no
/// recursion, and only [org.sealwright.crypto.asn1.Malformed] when it makes no sense. Bouncy Castle is for meaning;
/// this is for exact bytes, which NSS compares (issuer, subject, serial number), and for speed over 50,000
/// certificates.
@NullMarked
package org.sealwright.crypto.asn1;

import org.jspecify.annotations.NullMarked;
