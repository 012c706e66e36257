package org.sealwright.nss.change;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sealwright.nss.login.Login;
import org.sealwright.nss.password.IntegritySignature;
import org.sealwright.nss.problem.NotLoggedIn;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.ObjectId;
import org.sealwright.nss.value.SignatureName;

/// Encrypts and signs the values of a draft, on all processors: each costs a key derivation, and none may happen
/// while the files are locked. Remembers its results, so that planning again, because another program wrote in
/// between, costs next to nothing.
final class Sealer {

    /// What must be computed: the encrypted form of a value, or its signature.
    private record Task(ObjectId id, Attribute attribute, boolean encrypt, byte[] value) {

        /// The object number in the signature.
        int number() {
            return attribute.encryptedIn(id.part()) ? IntegritySignature.NUMBER_OF_ENCRYPTED : id.number();
        }
    }

    private record Known(boolean encrypt, int number, Attribute attribute, ByteBuffer fingerprint) {}

    /// Enough to keep all processors busy, and few enough for somebody to see it move.
    private static final int AT_ONCE = 32;

    private final @Nullable Login login;
    private final Watcher watcher;
    private final Map<Known, byte[]> results = new HashMap<>();

    Sealer(@Nullable Login login, Watcher watcher) {
        this.login = login;
        this.watcher = watcher;
    }

    /// Rows ready to be written, and their signatures by name.
    record Sealed(Map<ObjectId, Map<Attribute, byte[]>> rows, Map<String, byte[]> signatures) {}

    Sealed seal(Map<ObjectId, Map<Attribute, byte[]>> rows) throws NssException {
        var tasks = tasks(rows);
        compute(tasks);
        var sealed = new LinkedHashMap<ObjectId, Map<Attribute, byte[]>>();
        rows.forEach((id, values) -> sealed.put(id, new LinkedHashMap<>(values)));
        var signatures = new LinkedHashMap<String, byte[]>();
        for (var task : tasks) {
            var result = results.getOrDefault(known(task), new byte[0]);
            if (task.encrypt()) {
                sealed.getOrDefault(task.id(), Map.of()).put(task.attribute(), result);
            } else {
                signatures.put(new SignatureName(task.id(), task.attribute()).toString(), result);
            }
        }
        return new Sealed(sealed, signatures);
    }

    private static List<Task> tasks(Map<ObjectId, Map<Attribute, byte[]>> rows) {
        var tasks = new ArrayList<Task>();
        rows.forEach((id, values) -> values.forEach((attribute, value) -> {
            if (attribute.encryptedIn(id.part())) {
                tasks.add(new Task(id, attribute, true, value));
            }
            if (attribute.encryptedIn(id.part()) || attribute.signed()) {
                tasks.add(new Task(id, attribute, false, value));
            }
        }));
        return tasks;
    }

    private void compute(List<Task> tasks) throws NssException {
        var missing =
                tasks.stream().filter(task -> !results.containsKey(known(task))).toList();
        if (missing.isEmpty()) {
            return;
        }
        var current = login;
        if (current == null) {
            throw new NotLoggedIn("Keys and trust can be written only after login.");
        }
        for (int done = 0; done < missing.size(); done += AT_ONCE) {
            watcher.at(done, missing.size());
            var next = missing.subList(done, Math.min(done + AT_ONCE, missing.size()));
            results.putAll(next.parallelStream()
                    .collect(Collectors.toConcurrentMap(
                            Sealer::known, task -> compute(current, task), (one, _) -> one)));
        }
    }

    private static byte[] compute(Login login, Task task) {
        return task.encrypt() ? login.encrypt(task.value()) : login.sign(task.number(), task.attribute(), task.value());
    }

    private static Known known(Task task) {
        try {
            var fingerprint = MessageDigest.getInstance("SHA-256").digest(task.value());
            return new Known(task.encrypt(), task.number(), task.attribute(), ByteBuffer.wrap(fingerprint));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java runtime lacks SHA-256", e);
        }
    }
}
