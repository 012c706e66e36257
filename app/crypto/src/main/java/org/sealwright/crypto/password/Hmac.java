package org.sealwright.crypto.password;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HMAC (RFC 2104) with keys of any length.
final class Hmac {
    private Hmac() {}

    /// Ready to take data. An empty key is the same as one of zeros, and the JDK takes only the latter.
    static Mac of(DigestKind digest, byte[] key) {
        try {
            var mac = Mac.getInstance(digest.hmacName());
            mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, "HMAC"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the Java runtime offers " + digest.hmacName(), e);
        }
    }
}
