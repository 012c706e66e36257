package org.sealwright.core.extension;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.sealwright.core.certificate.Der;
import org.sealwright.core.certificate.KeyUsage;

/// An extension of a certificate (RFC 5280 section 4.2 and the documents named at each). All texts
/// are hostile.
public sealed interface Extension {
    /// Dotted object identifier.
    String oid();

    /// A program that does not understand it must refuse the certificate.
    boolean critical();

    /// RFC 5280 section 4.2.1.9.
    record BasicConstraints(String oid, boolean critical, boolean authority, OptionalInt pathLength)
            implements Extension {}

    /// RFC 5280 section 4.2.1.3.
    record KeyUsages(String oid, boolean critical, Set<KeyUsage> usages) implements Extension {
        public KeyUsages {
            usages = Set.copyOf(usages);
        }
    }

    /// RFC 5280 section 4.2.1.12; `purposes` are object identifiers.
    record ExtendedKeyUsage(String oid, boolean critical, List<String> purposes) implements Extension {
        public ExtendedKeyUsage {
            purposes = List.copyOf(purposes);
        }
    }

    /// RFC 5280 sections 4.2.1.6 and 4.2.1.7.
    record AlternativeNames(String oid, boolean critical, boolean ofIssuer, List<GeneralName> names)
            implements Extension {
        public AlternativeNames {
            names = List.copyOf(names);
        }
    }

    /// RFC 5280 section 4.2.1.2; lower-case hexadecimal.
    record SubjectKeyIdentifier(String oid, boolean critical, String identifier) implements Extension {}

    /// RFC 5280 section 4.2.1.1; lower-case hexadecimal, empty text if absent.
    record AuthorityKeyIdentifier(String oid, boolean critical, String identifier) implements Extension {}

    /// RFC 5280 section 4.2.1.4; each policy with the addresses of its practice statements.
    record Policies(String oid, boolean critical, List<Policy> policies) implements Extension {
        /// @param policy object identifier
        /// @param statements URIs (id-qt-cps)
        /// @param notices texts (id-qt-unotice)
        public record Policy(String policy, List<String> statements, List<String> notices) {
            public Policy {
                statements = List.copyOf(statements);
                notices = List.copyOf(notices);
            }
        }

        public Policies {
            policies = List.copyOf(policies);
        }
    }

    /// RFC 5280 sections 4.2.1.13 and 4.2.1.15; `delta` for freshestCRL.
    record RevocationLists(String oid, boolean critical, boolean delta, List<String> locations) implements Extension {
        public RevocationLists {
            locations = List.copyOf(locations);
        }
    }

    /// RFC 5280 section 4.2.2.1.
    record AuthorityInformation(
            String oid, boolean critical, List<String> ocsp, List<String> issuers, List<String> others)
            implements Extension {
        public AuthorityInformation {
            ocsp = List.copyOf(ocsp);
            issuers = List.copyOf(issuers);
            others = List.copyOf(others);
        }
    }

    /// RFC 5280 section 4.2.1.10.
    record NameConstraints(String oid, boolean critical, List<GeneralName> permitted, List<GeneralName> excluded)
            implements Extension {
        public NameConstraints {
            permitted = List.copyOf(permitted);
            excluded = List.copyOf(excluded);
        }
    }

    /// RFC 4262; object identifiers of the algorithms, strongest first as the holder sorted them.
    record SmimeCapabilities(String oid, boolean critical, List<String> algorithms) implements Extension {
        public SmimeCapabilities {
            algorithms = List.copyOf(algorithms);
        }
    }

    /// An extension with one line of text: Netscape comment, Microsoft template name and the like.
    record Text(String oid, boolean critical, String text) implements Extension {}

    /// Not understood, or damaged.
    record Unknown(String oid, boolean critical, Der value) implements Extension {}
}
