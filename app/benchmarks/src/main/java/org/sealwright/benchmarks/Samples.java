package org.sealwright.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Measured times in milliseconds, by name.
final class Samples {

    private final Map<String, List<Double>> values = new LinkedHashMap<>();

    void add(String name, double milliseconds) {
        values.computeIfAbsent(name, _ -> new ArrayList<>()).add(milliseconds);
    }

    Set<String> names() {
        return values.keySet();
    }

    double median(String name) {
        var sorted = of(name).stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /// @param percent of the samples are not larger
    double percentile(String name, int percent) {
        var sorted = of(name).stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    double min(String name) {
        return Collections.min(of(name));
    }

    double max(String name) {
        return Collections.max(of(name));
    }

    private List<Double> of(String name) {
        return values.getOrDefault(name, List.of());
    }
}
