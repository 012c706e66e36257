package org.sealwright.nss.integrity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sealwright.nss.sql.ObjectNames;
import org.sealwright.nss.value.ObjectId;
import org.sealwright.nss.value.ObjectRow;
import org.sealwright.nss.value.Part;
import org.sealwright.nss.value.SignatureName;

/// Collects what an examination finds.
final class Findings {

    private final ObjectNames names;
    private final List<Damage> damages = new ArrayList<>();
    private final List<String> bad = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final List<String> orphaned = new ArrayList<>();
    private int valid;
    private int misfiled;
    private int legacy;

    Findings(ObjectNames names) {
        this.names = names;
    }

    void add(Part part, Optional<ObjectId> object, Damage.Kind kind, String message) {
        damages.add(new Damage(part, object, kind, message));
    }

    /// @param what follows the description of the object
    void add(ObjectRow row, Damage.Kind kind, String what) {
        add(row.id().part(), Optional.of(row.id()), kind, names.of(row) + " " + what);
    }

    void valid() {
        valid++;
    }

    void legacy() {
        legacy++;
    }

    void misfiled(ObjectRow row, SignatureName name) {
        valid++;
        misfiled++;
        add(row, Damage.Kind.SIGNATURE_MISFILED, "has a signature under the wrong name: " + name.misfiled());
    }

    void bad(ObjectRow row, SignatureName name) {
        bad.add(name.toString());
        add(row, Damage.Kind.SIGNATURE_WRONG, "has a wrong signature: " + name);
    }

    void missing(ObjectRow row, SignatureName name) {
        missing.add(name.toString());
        add(row, Damage.Kind.SIGNATURE_MISSING, "lacks a signature: " + name);
    }

    void orphaned(String name) {
        orphaned.add(name);
        add(Part.KEYS, Optional.empty(), Damage.Kind.SIGNATURE_ORPHANED, "signature of nothing: " + name);
    }

    IntegrityReport report(boolean complete, int objects) {
        return new IntegrityReport(complete, objects, valid, bad, missing, orphaned, misfiled, legacy, damages);
    }
}
