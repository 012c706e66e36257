package org.sealwright.store.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sealwright.core.database.Damage;
import org.sealwright.core.database.Repair;
import org.sealwright.core.database.RepairOutdated;
import org.sealwright.core.problem.Problem;
import org.sealwright.nss.NssDatabase;
import org.sealwright.nss.change.Remedy;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.value.ObjectId;

/// Mends a database as somebody confirmed it.
///
/// @param folder where it is
record Mending(NssDatabase database, Path folder) {
    /// @param workshop a folder for a trial
    /// @return what is still damaged
    List<Damage> mend(List<Repair> repairs, Path workshop) throws NssException, Problem {
        var found = database.checkIntegrity().findings();
        var now = DamageWords.of(found);
        Map<String, ObjectId> places = found.stream()
                .flatMap(finding -> finding.object().stream())
                .distinct()
                .collect(Collectors.toMap(ObjectId::toString, id -> id));
        var remedies = new ArrayList<Remedy>();
        for (var repair : repairs) {
            var id = places.get(repair.damage().place());
            if (id == null || now.stream().noneMatch(damage -> isAsShown(damage, repair.damage()))) {
                throw new RepairOutdated(folder);
            }
            var remedy =
                    switch (repair.cure()) {
                        case RESIGN -> new Remedy.Resign(id);
                        case REMOVE -> new Remedy.Remove(id);
                    };
            if (!remedies.contains(remedy)) {
                remedies.add(remedy);
            }
        }
        database.repair(remedies, workshop);
        return DamageWords.of(database.checkIntegrity().findings());
    }

    /// What was confirmed is what is there. The names of signatures may differ: a list of contents names only those
    /// that matter for trust, an examination all of them.
    private static boolean isAsShown(Damage now, Damage shown) {
        return now.place().equals(shown.place())
                && now.kind() == shown.kind()
                && now.thing() == shown.thing()
                && now.claims().equals(shown.claims());
    }
}
