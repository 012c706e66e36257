package org.sealwright.crypto.key;

import java.security.Provider;
import java.security.Security;

/// The providers of the Java runtime that make keys and signatures, handed to each call by name: whatever else is
/// installed, these do the work. They take a tenth of the time that Bouncy Castle's provider takes to load.
public final class JdkProviders {
    public static final Provider RSA = provider("SunRsaSign");
    public static final Provider CURVES = provider("SunEC");

    private JdkProviders() {}

    private static Provider provider(String name) {
        Provider provider = Security.getProvider(name);
        if (provider == null) {
            throw new IllegalStateException("the Java runtime lacks its provider " + name);
        }
        return provider;
    }
}
