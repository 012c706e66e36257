package org.sealwright.core.policy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.problem.Problem;

/// Port: the policies that an organisation gives to Thunderbird (`policies.json`). Bound to the store room.
public interface ThunderbirdPolicies {
    /// One such file.
    ///
    /// @param certificates what `Certificates.Install` names
    /// @param others       names of everything else that is decided there: `PrimaryPassword`,
    ///   `Certificates.ImportEnterpriseRoots`
    record Found(Path file, List<Certificate> certificates, List<String> others) {
        public Found {
            certificates = List.copyOf(certificates);
            others = List.copyOf(others);
        }
    }

    /// A certificate it tells to install.
    ///
    /// @param written a path, or a bare name
    /// @param file    where that is, looked for in the folders that Thunderbird looks in; empty if nowhere
    record Certificate(String written, Optional<Path> file) {}

    /// @throws org.sealwright.core.problem.DamagedInput if it is no such file
    Found read(Path file) throws Problem;

    /// The file that the Thunderbird on this computer obeys; empty if there is none.
    Optional<Path> installed();
}
