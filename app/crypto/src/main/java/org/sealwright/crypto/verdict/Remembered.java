package org.sealwright.crypto.verdict;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What was found out once, up to a number of answers; beyond it all are forgotten and asked anew. Safe for several
/// threads.
final class Remembered<K, V> {
    private final ConcurrentHashMap<K, V> answers = new ConcurrentHashMap<>();
    private final int most;

    Remembered(int most) {
        this.most = most;
    }

    @Nullable
    V known(K key) {
        return answers.get(key);
    }

    /// Several threads may find out the same at once, which does no harm.
    V get(K key, Function<K, V> finding) {
        V known = answers.get(key);
        if (known != null) {
            return known;
        }
        V found = finding.apply(key);
        if (answers.size() >= most) {
            answers.clear();
        }
        answers.put(key, found);
        return found;
    }
}
