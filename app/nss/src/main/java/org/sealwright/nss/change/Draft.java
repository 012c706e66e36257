package org.sealwright.nss.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.sql.DatabaseFiles;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.ObjectClass;
import org.sealwright.nss.value.ObjectId;
import org.sealwright.nss.value.ObjectRow;
import org.sealwright.nss.value.Part;

/// The database as it will be: what is in the files, and over it the changes planned so far. Nothing is written
/// here, so planning holds no lock and may take its time.
final class Draft {

    private final DatabaseFiles files;
    private final RowIndex touched = new RowIndex();
    private final Set<ObjectId> deleted = new LinkedHashSet<>();
    private final Map<ObjectId, Map<Attribute, byte[]>> inserted = new LinkedHashMap<>();
    private final Map<ObjectId, Map<Attribute, byte[]>> updated = new LinkedHashMap<>();
    private final List<ObjectRow> restored = new ArrayList<>();
    private final List<MetaRow> restoredSignatures = new ArrayList<>();
    private final Map<Part, Integer> nextNumber = new HashMap<>();

    /// @param firstNumber where the search for unused object numbers begins
    Draft(DatabaseFiles files, int firstNumber) {
        this.files = files;
        for (var part : Part.values()) {
            nextNumber.put(part, firstNumber);
        }
    }

    List<ObjectRow> find(Part part, ObjectClass objectClass, Map<Attribute, byte[]> values) throws NssException {
        return find(part, objectClass, values, files.objects(part).columns());
    }

    /// @param wanted the columns of rows that are in the files already
    List<ObjectRow> find(
            Part part, ObjectClass objectClass, Map<Attribute, byte[]> values, Collection<Attribute> wanted)
            throws NssException {
        var found = new ArrayList<ObjectRow>();
        for (var row : files.objects(part).find(objectClass, values, wanted)) {
            if (!touched.contains(row.id()) && !deleted.contains(row.id())) {
                found.add(row);
            }
        }
        found.addAll(touched.find(part, objectClass, values));
        return found;
    }

    /// As [#find], for values that are known not to be in the files.
    List<ObjectRow> findPlanned(Part part, ObjectClass objectClass, Map<Attribute, byte[]> values) {
        return touched.find(part, objectClass, values);
    }

    Optional<ObjectRow> row(ObjectId id) throws NssException {
        if (deleted.contains(id)) {
            return Optional.empty();
        }
        var planned = touched.get(id);
        return planned.isPresent() ? planned : files.objects(id.part()).row(id);
    }

    /// The columns the table has now.
    boolean hasColumn(Part part, Attribute attribute) throws NssException {
        return files.objects(part).columns().contains(attribute);
    }

    /// A number nobody uses, found as NSS does: counting up from the time.
    ObjectId freeId(Part part) throws NssException {
        var number = nextNumber.getOrDefault(part, 1);
        while (number < 1 || !isFree(new ObjectId(part, number))) {
            number = number >= ObjectId.MAX_NUMBER ? 1 : number + 1;
        }
        nextNumber.put(part, number >= ObjectId.MAX_NUMBER ? 1 : number + 1);
        return new ObjectId(part, number);
    }

    boolean isFree(ObjectId id) throws NssException {
        return !touched.contains(id)
                && !deleted.contains(id)
                && !files.objects(id.part()).exists(id.number());
    }

    /// Whether this draft adds the object or changes it.
    boolean isPlanned(ObjectId id) {
        return touched.contains(id);
    }

    /// Adds a row whose values are still to be encrypted and signed.
    void insert(ObjectRow row) {
        touched.put(row);
        inserted.put(row.id(), row.values());
    }

    /// Adds a row that is encrypted and signed already.
    void restore(ObjectRow row) {
        touched.put(row);
        restored.add(row);
    }

    void restore(MetaRow signature) {
        restoredSignatures.add(signature);
    }

    /// Changes columns of a row; signed ones are still to be signed.
    void update(ObjectRow row, Map<Attribute, byte[]> values) {
        var id = row.id();
        var all = row.values();
        all.putAll(values);
        touched.put(new ObjectRow(id, all));
        var target = inserted.containsKey(id) ? inserted : updated;
        target.computeIfAbsent(id, _ -> new LinkedHashMap<>()).putAll(values);
    }

    void delete(ObjectRow row) {
        touched.remove(row.id());
        updated.remove(row.id());
        if (inserted.remove(row.id()) == null) {
            deleted.add(row.id());
        }
    }

    Map<ObjectId, Map<Attribute, byte[]>> inserted() {
        return inserted;
    }

    Map<ObjectId, Map<Attribute, byte[]>> updated() {
        return updated;
    }

    Set<ObjectId> deleted() {
        return deleted;
    }

    List<ObjectRow> restored() {
        return restored;
    }

    List<MetaRow> restoredSignatures() {
        return restoredSignatures;
    }

    boolean isEmpty() {
        return inserted.isEmpty() && updated.isEmpty() && deleted.isEmpty() && restored.isEmpty();
    }

    /// The columns that must be added before this draft can be written.
    Map<Part, Set<Attribute>> missingColumns() throws NssException {
        var missing = new HashMap<Part, Set<Attribute>>();
        for (var rows : List.of(inserted, updated)) {
            rows.forEach((id, values) ->
                    missing.computeIfAbsent(id.part(), _ -> new HashSet<>()).addAll(values.keySet()));
        }
        restored.forEach(row -> missing.computeIfAbsent(row.id().part(), _ -> new HashSet<>())
                .addAll(row.values().keySet()));
        for (var entry : missing.entrySet()) {
            entry.getValue().removeAll(files.objects(entry.getKey()).columns());
        }
        return missing;
    }

    /// Wipes private values that were to be encrypted.
    void wipe() {
        inserted.forEach((id, values) -> values.forEach((attribute, value) -> {
            if (attribute.encryptedIn(id.part())) {
                Arrays.fill(value, (byte) 0);
            }
        }));
    }
}
