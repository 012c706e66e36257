package org.sealwright.nss.integrity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sealwright.nss.sql.ObjectNames;
import org.sealwright.nss.trust.TrustClass;
import org.sealwright.nss.trust.TrustRecord;
import org.sealwright.nss.trust.TrustSettings;
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

    /// About a file, or the password entry.
    void add(Part part, Damage.Kind kind, String message) {
        add(part, kind, message, message);
    }

    private void add(Part part, Damage.Kind kind, String detail, String message) {
        damages.add(new Damage(part, Optional.empty(), Optional.empty(), "", Optional.empty(), kind, detail, message));
    }

    /// @param what follows the description of the object
    void add(ObjectRow row, Damage.Kind kind, String what) {
        add(row, kind, what, what);
    }

    /// @param detail the signature or attribute concerned
    /// @param what follows the description of the object
    void add(ObjectRow row, Damage.Kind kind, String detail, String what) {
        damages.add(new Damage(
                row.id().part(),
                Optional.of(row.id()),
                row.objectClass(),
                names.label(row),
                claims(row),
                kind,
                detail,
                names.of(row) + " " + what));
    }

    private static Optional<TrustSettings> claims(ObjectRow row) {
        return row.objectClass().flatMap(TrustClass::ofObjectClass).map(found -> new TrustRecord(found, row)
                .settings());
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
        add(
                row,
                Damage.Kind.SIGNATURE_MISFILED,
                name.toString(),
                "has a signature under the wrong name: " + name.misfiled());
    }

    void bad(ObjectRow row, SignatureName name) {
        bad.add(name.toString());
        add(row, Damage.Kind.SIGNATURE_WRONG, name.toString(), "has a wrong signature: " + name);
    }

    void missing(ObjectRow row, SignatureName name) {
        missing.add(name.toString());
        add(row, Damage.Kind.SIGNATURE_MISSING, name.toString(), "lacks a signature: " + name);
    }

    void orphaned(String name) {
        orphaned.add(name);
        add(Part.KEYS, Damage.Kind.SIGNATURE_ORPHANED, name, "signature of nothing: " + name);
    }

    IntegrityReport report(boolean complete, int objects) {
        return new IntegrityReport(complete, objects, valid, bad, missing, orphaned, misfiled, legacy, damages);
    }
}
