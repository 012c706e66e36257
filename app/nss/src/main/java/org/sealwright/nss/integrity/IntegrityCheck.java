package org.sealwright.nss.integrity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealwright.nss.login.Login;
import org.sealwright.nss.login.SignatureSource;
import org.sealwright.nss.password.EncryptedValue;
import org.sealwright.nss.problem.DatabaseDamaged;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.sql.DatabaseFiles;
import org.sealwright.nss.sql.ObjectNames;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.MalformedValue;
import org.sealwright.nss.value.ObjectRow;
import org.sealwright.nss.value.Part;

/// Examines a whole database, object by object. Damage never stops it; it goes on with the next object.
public final class IntegrityCheck {

    private final DatabaseFiles files;
    private final @Nullable Login login;
    private final Findings findings;

    /// @param login if somebody is logged in
    public IntegrityCheck(DatabaseFiles files, @Nullable Login login) {
        this.files = files;
        this.login = login;
        this.findings = new Findings(new ObjectNames(files));
    }

    public IntegrityReport run() throws NssException {
        var initialised = passwordEntry();
        var signatures = signatures();
        var used = new LinkedHashSet<String>();
        var objects = 0;
        for (var part : Part.values()) {
            for (var problem : present(part) ? files.integrityProblems(part) : List.<String>of()) {
                findings.add(part, Damage.Kind.FILE, part.fileName() + ": " + problem);
            }
            objects += examine(part, initialised, signatures, used);
        }
        for (var name : signatures.keySet()) {
            if (!used.contains(name)) {
                findings.orphaned(name);
            }
        }
        return findings.report(login != null, objects);
    }

    private boolean present(Part part) {
        return part == Part.CERTIFICATES || files.keysPresent();
    }

    /// Whether there is a password entry; a damaged one is a finding.
    private boolean passwordEntry() throws NssException {
        try {
            var entry = files.meta().password();
            if (entry.isPresent()) {
                EncryptedValue.parse(entry.get().check());
            }
            return entry.isPresent();
        } catch (MalformedValue e) {
            findings.add(
                    Part.KEYS,
                    Damage.Kind.VALUE,
                    "the password entry of " + Part.KEYS.fileName() + " is damaged: " + e.getMessage());
            return true;
        } catch (DatabaseDamaged e) {
            findings.add(Part.KEYS, Damage.Kind.FILE, String.valueOf(e.getMessage()));
            return false;
        }
    }

    private Map<String, byte[]> signatures() throws NssException {
        try {
            return files.meta().signatures();
        } catch (DatabaseDamaged e) {
            findings.add(Part.KEYS, Damage.Kind.FILE, String.valueOf(e.getMessage()));
            return Map.of();
        }
    }

    private int examine(Part part, boolean initialised, Map<String, byte[]> signatures, Set<String> used)
            throws NssException {
        var rows = new RowCheck(findings);
        var protectedRows = new ArrayList<ObjectRow>();
        var counted = new int[1];
        try {
            files.objects(part).each(null, wanted(), row -> {
                counted[0]++;
                rows.examine(row);
                if (ValueCheck.concerns(row)) {
                    protectedRows.add(row);
                }
            });
            var strays = files.objects(part).strays();
            if (strays > 0) {
                findings.add(
                        part,
                        Damage.Kind.ROW_ID,
                        strays + " rows of " + part.fileName() + " have an id that no program can use");
            }
        } catch (DatabaseDamaged e) {
            findings.add(part, Damage.Kind.FILE, String.valueOf(e.getMessage()));
        }
        var values = new ValueCheck(findings, login, initialised, SignatureSource.of(signatures), used);
        for (var row : protectedRows) {
            values.examine(row);
        }
        if (part == Part.KEYS) {
            warnOfKeysWithoutPublicRow(protectedRows);
        }
        return counted[0];
    }

    private static Set<Attribute> wanted() {
        var wanted = new LinkedHashSet<>(Attribute.PROTECTED);
        wanted.addAll(List.of(
                Attribute.CLASS,
                Attribute.TOKEN,
                Attribute.LABEL,
                Attribute.VALUE,
                Attribute.ISSUER,
                Attribute.SERIAL_NUMBER,
                Attribute.KEY_TYPE,
                Attribute.SUBJECT,
                Attribute.ID,
                Attribute.EC_PARAMS,
                Attribute.EC_POINT,
                Attribute.NSS_DB));
        return wanted;
    }

    private void warnOfKeysWithoutPublicRow(List<ObjectRow> keys) throws NssException {
        for (var key : keys) {
            if (PublicRowCheck.lacksPublicRow(files, key)) {
                findings.add(
                        key,
                        Damage.Kind.KEY_WITHOUT_PUBLIC,
                        "has no public key row; its certificate is recognised as a user's own only after login");
            }
        }
    }
}
