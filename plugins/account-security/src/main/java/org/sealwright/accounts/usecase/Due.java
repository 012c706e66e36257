package org.sealwright.accounts.usecase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.sealwright.accounts.usecase.ListIdentities.Report;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.account.Fitness;
import org.sealwright.core.account.Identity;
import org.sealwright.core.account.Standing;
import org.sealwright.core.database.StoredCertificate;

/// A certificate that has to be renewed: it has expired or ends soon, and nothing newer is there to switch to.
///
/// @param identities who uses it
public record Due(StoredCertificate certificate, List<Identity> identities) {
    public Due {
        identities = List.copyOf(identities);
    }

    /// Each such certificate once, the one that ends first first.
    public static List<Due> of(List<Report> reports) {
        var users = new LinkedHashMap<StoredCertificate, List<Identity>>();
        for (var report : reports) {
            for (var use : CertificateUse.values()) {
                if (isDue(report.used(use).standing())) {
                    report.used(use).stored().ifPresent(stored -> {
                        var identities = users.computeIfAbsent(stored, _ -> new ArrayList<>());
                        if (!identities.contains(report.identity())) {
                            identities.add(report.identity());
                        }
                    });
                }
            }
        }
        return users.entrySet().stream()
                .map(entry -> new Due(entry.getKey(), entry.getValue()))
                .sorted((one, other) -> one.certificate()
                        .certificate()
                        .notAfter()
                        .compareTo(other.certificate().certificate().notAfter()))
                .toList();
    }

    /// A certificate in this standing has to be renewed.
    public static boolean isDue(Standing standing) {
        return standing.candidate().isEmpty()
                && switch (standing) {
                    case Standing.Fits fits -> fits.fitness().hints().contains(Fitness.Hint.ENDS_SOON);
                    case Standing.Unfit unfit -> unfit.fitness().obstacles().equals(List.of(Fitness.Obstacle.EXPIRED));
                    case Standing.NotChosen _, Standing.NotFound _ -> false;
                };
    }
}
