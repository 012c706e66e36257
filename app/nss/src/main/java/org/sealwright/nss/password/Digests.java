package org.sealwright.nss.password;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Digests that every Java runtime has.
final class Digests {

    private Digests() {}

    static MessageDigest of(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java runtime lacks " + algorithm, e);
        }
    }
}
