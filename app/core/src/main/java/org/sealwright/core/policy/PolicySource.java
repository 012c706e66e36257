package org.sealwright.core.policy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.PolicyBroken;

/// What one carrier of the policy says.
///
/// @param place       for people: a file, a key of the registry
/// @param mandatory   texts by the keys of settings; the user cannot change these. A sorted map keeps its order of
///   keys: that of a carrier that makes no difference of case finds them in any
/// @param recommended texts by the keys of settings; they hold where the user says nothing
/// @param others      names at its top that mean nothing to this version
/// @param faults      what of it cannot be understood or must not be obeyed
public record PolicySource(
        String place,
        Map<String, String> mandatory,
        Map<String, String> recommended,
        List<String> others,
        List<Clause> faults) {
    public PolicySource {
        mandatory = copy(mandatory);
        recommended = copy(recommended);
        others = List.copyOf(others);
        faults = List.copyOf(faults);
    }

    /// A map that finds its keys in any case goes on doing so.
    private static Map<String, String> copy(Map<String, String> texts) {
        return texts instanceof SortedMap<String, String> sorted
                ? Collections.unmodifiableSortedMap(new TreeMap<>(sorted))
                : Map.copyOf(texts);
    }

    public PolicySource(
            String place, Map<String, String> mandatory, Map<String, String> recommended, List<Clause> faults) {
        this(place, mandatory, recommended, List.of(), faults);
    }

    /// One that rules nothing, and unlocks nothing either.
    public static PolicySource broken(String place, Clause fault) {
        return new PolicySource(place, Map.of(), Map.of(), List.of(fault));
    }

    public boolean broken() {
        return !faults.isEmpty();
    }

    /// Its faults as problems, which have sentences.
    public List<PolicyBroken> problems() {
        return faults.stream().map(fault -> new PolicyBroken(place, fault)).toList();
    }
}
