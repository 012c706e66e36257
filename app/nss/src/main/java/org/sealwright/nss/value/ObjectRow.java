package org.sealwright.nss.value;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One row of an object table: its id and every attribute that is present, as the bytes stored.
public final class ObjectRow {

    private final ObjectId id;
    private final SortedMap<Integer, byte[]> values;

    public ObjectRow(ObjectId id, Map<Attribute, byte[]> values) {
        this.id = id;
        var sorted = new TreeMap<Integer, byte[]>(Integer::compareUnsigned);
        values.forEach((attribute, value) -> sorted.put(attribute.type(), value));
        this.values = sorted;
    }

    public ObjectId id() {
        return id;
    }

    /// The bytes of the column, or null if it is NULL. The marker for "present but empty" is returned as it is.
    public byte @Nullable [] raw(Attribute attribute) {
        return values.get(attribute.type());
    }

    /// The value, with the marker for "present but empty" already turned into no bytes; nothing if the attribute is
    /// absent.
    public Optional<byte[]> value(Attribute attribute) {
        return Optional.ofNullable(raw(attribute)).map(StoredValue::plain);
    }

    /// The value or, if it is absent, no bytes.
    public byte[] bytes(Attribute attribute) {
        return value(attribute).orElseGet(() -> new byte[0]);
    }

    public String text(Attribute attribute) {
        return new String(bytes(attribute), StandardCharsets.UTF_8);
    }

    public Optional<ObjectClass> objectClass() {
        return Optional.ofNullable(raw(Attribute.CLASS)).flatMap(ObjectClass::ofStored);
    }

    /// All attributes present, in the order of their types.
    public Map<Attribute, byte[]> values() {
        var all = new LinkedHashMap<Attribute, byte[]>();
        values.forEach((type, value) -> all.put(new Attribute(type), value));
        return all;
    }
}
