package org.sealwright.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sealwright.testkit.SharedData;

/// Files of the corpus that stand for what a CA sends.
///
/// @param file     in the corpus
/// @param password that came with it
/// @param sha256   of the certificate that is the user's own
record Pkcs12Sample(String file, String password, String sha256) {
    private static final String ALICE = "785293e029dcfd56146139df4ae087da232a355efdeee1eee3894abef894bf0a";

    /// With its issuing authority.
    static final Pkcs12Sample MODERN = new Pkcs12Sample("openssl-default-aes256.p12", "default", ALICE);
    /// Without chain, protected with the empty password.
    static final Pkcs12Sample EMPTY_PASSWORD = new Pkcs12Sample("openssl-empty-password.p12", "", ALICE);

    /// Copies it to where the user saved it.
    Path savedAs(Path target) throws IOException {
        return Files.copy(SharedData.at("corpus", "pkcs12", file), target);
    }

    /// A file whose first line is the password.
    Path passwordFile(Path folder) throws IOException {
        return Files.writeString(folder.resolve(file + ".pw"), password + "\n");
    }
}
