package org.sealwright.nss.integrity;

import java.util.List;

/// The result of examining a whole database.
///
/// @param complete whether somebody was logged in, so that signatures and encrypted values could be verified too
/// @param objects number of objects seen in both files
/// @param validSignatures number of right signatures, misfiled ones included
/// @param badSignatures names of `metaData` rows that are wrong
/// @param missingSignatures names of `metaData` rows that should be there
/// @param orphanedSignatures names of `metaData` rows that belong to nothing
/// @param misfiledSignatures number of signatures found under the mistaken name of NSS 3.49 to 3.68
/// @param unsignedLegacyValues number of 3DES values without signature, which none demands
/// @param findings everything that is wrong or worth a remark, object by object
public record IntegrityReport(
        boolean complete,
        int objects,
        int validSignatures,
        List<String> badSignatures,
        List<String> missingSignatures,
        List<String> orphanedSignatures,
        int misfiledSignatures,
        int unsignedLegacyValues,
        List<Damage> findings) {

    public IntegrityReport {
        badSignatures = List.copyOf(badSignatures);
        missingSignatures = List.copyOf(missingSignatures);
        orphanedSignatures = List.copyOf(orphanedSignatures);
        findings = List.copyOf(findings);
    }

    /// Whether nothing is lost or unusable.
    public boolean healthy() {
        return findings.stream().noneMatch(finding -> finding.kind().harmful());
    }
}
