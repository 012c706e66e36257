package org.sealwright.nss.change;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.ObjectClass;
import org.sealwright.nss.value.ObjectId;
import org.sealwright.nss.value.ObjectRow;
import org.sealwright.nss.value.Part;

/// Rows in memory, found by the columns that are looked up; a change of thousands of rows would take minutes without.
final class RowIndex {

    private static final List<Attribute> INDEXED =
            List.of(Attribute.SERIAL_NUMBER, Attribute.SUBJECT, Attribute.ID, Attribute.LABEL, Attribute.ISSUER);

    private record Place(Part part, Attribute attribute, ByteBuffer value) {}

    private final Map<ObjectId, ObjectRow> rows = new LinkedHashMap<>();
    private final Map<Place, Set<ObjectId>> places = new HashMap<>();

    void put(ObjectRow row) {
        remove(row.id());
        rows.put(row.id(), row);
        for (var attribute : INDEXED) {
            place(row, attribute).ifPresent(place -> places.computeIfAbsent(place, _ -> new LinkedHashSet<>())
                    .add(row.id()));
        }
    }

    void remove(ObjectId id) {
        var row = rows.remove(id);
        if (row != null) {
            for (var attribute : INDEXED) {
                place(row, attribute)
                        .ifPresent(place -> places.getOrDefault(place, Set.of()).remove(id));
            }
        }
    }

    private static Optional<Place> place(ObjectRow row, Attribute attribute) {
        return Optional.ofNullable(row.raw(attribute))
                .map(value -> new Place(row.id().part(), attribute, ByteBuffer.wrap(value)));
    }

    boolean contains(ObjectId id) {
        return rows.containsKey(id);
    }

    Optional<ObjectRow> get(ObjectId id) {
        return Optional.ofNullable(rows.get(id));
    }

    List<ObjectRow> find(Part part, ObjectClass objectClass, Map<Attribute, byte[]> values) {
        return candidates(part, values).stream()
                .map(rows::get)
                .filter(row -> row != null && row.id().part() == part)
                .filter(row -> row.objectClass().filter(objectClass::equals).isPresent())
                .filter(row -> values.entrySet().stream()
                        .allMatch(entry -> Arrays.equals(row.raw(entry.getKey()), entry.getValue())))
                .toList();
    }

    private Set<ObjectId> candidates(Part part, Map<Attribute, byte[]> values) {
        for (var attribute : INDEXED) {
            var value = values.get(attribute);
            if (value != null) {
                return places.getOrDefault(new Place(part, attribute, ByteBuffer.wrap(value)), Set.of());
            }
        }
        return rows.keySet();
    }
}
