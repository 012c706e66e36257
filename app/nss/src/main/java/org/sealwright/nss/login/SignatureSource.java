package org.sealwright.nss.login;

import java.util.Map;
import java.util.Optional;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.value.SignatureName;

/// Where stored signatures come from: one by one from the file, or from a table read before.
@FunctionalInterface
public interface SignatureSource {

    Optional<byte[]> find(SignatureName name) throws NssException;

    static SignatureSource of(Map<String, byte[]> signatures) {
        return name -> Optional.ofNullable(signatures.get(name.toString()));
    }
}
