package org.sealwright.nss;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sealwright.nss.change.Remedy;
import org.sealwright.nss.change.Repair;
import org.sealwright.nss.integrity.Damage;
import org.sealwright.nss.integrity.IntegrityCheck;
import org.sealwright.nss.login.Login;
import org.sealwright.nss.problem.DatabaseDamaged;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.sql.DatabaseFiles;
import org.sealwright.nss.value.ObjectId;

/// A repair that is made on a copy first.
final class TriedRepair {

    private final DatabaseFiles files;
    private final Login login;

    TriedRepair(DatabaseFiles files, Login login) {
        this.files = files;
        this.login = login;
    }

    void apply(List<? extends Remedy> remedies, Path workshop) throws NssException {
        Copies.copy(files, workshop);
        try (var copy = DatabaseFiles.open(workshop, true, NssDatabase.DEFAULT_PATIENCE)) {
            var before = damaged(copy);
            new Repair(copy, login).apply(remedies);
            requireMended(before, damaged(copy), remedies);
        }
        new Repair(files, login).apply(remedies);
    }

    private Set<Damage> damaged(DatabaseFiles copy) throws NssException {
        return new IntegrityCheck(copy, login)
                .run().findings().stream()
                        .filter(finding -> finding.kind().harmful())
                        .collect(Collectors.toSet());
    }

    private void requireMended(Set<Damage> before, Set<Damage> after, List<? extends Remedy> remedies)
            throws DatabaseDamaged {
        var mended = remedies.stream().map(Remedy::object).collect(Collectors.toSet());
        var unwanted = new HashSet<Damage>();
        for (var damage : after) {
            if (!before.contains(damage) || isOf(damage, mended)) {
                unwanted.add(damage);
            }
        }
        if (!unwanted.isEmpty()) {
            var first = unwanted.iterator().next();
            throw new DatabaseDamaged(
                    files.folder(),
                    DatabaseDamaged.Reason.REPAIR_FAILED,
                    "A trial of the repair on a copy left damage (" + first.message() + "), so nothing was changed.",
                    null);
        }
    }

    private static boolean isOf(Damage damage, Set<ObjectId> objects) {
        return damage.object().filter(objects::contains).isPresent();
    }
}
