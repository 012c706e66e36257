/// Opening what a password protects: the schemes of PKCS #5 (RFC 8018), of PKCS #12 (RFC 7292 appendices B and C),
/// of scrypt (RFC 7914) and of OpenSSL's own PEM files, and the many ways programs made bytes of a password.
///
/// Key derivation runs on the JDK's digests, ciphers on Bouncy Castle's light-weight interface: measured for
/// 600,000 rounds of SHA-256, the JDK takes 0.04 s where Bouncy Castle takes 0.17 s (PKCS #12) and 0.15 s against
/// 0.37 s (PBKDF2), and a loop of ours can be cancelled.
@NullMarked
package org.sealwright.crypto.password;

import org.jspecify.annotations.NullMarked;
