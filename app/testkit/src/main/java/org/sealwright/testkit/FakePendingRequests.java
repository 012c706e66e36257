package org.sealwright.testkit;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.request.PendingRequest;
import org.sealwright.core.request.PendingRequests;
import org.sealwright.core.task.Listeners;
import org.sealwright.core.task.Subscription;

/// Requests in memory, by the profile's folder.
public final class FakePendingRequests implements PendingRequests {
    private final Map<Path, Map<KeyFingerprint, PendingRequest>> all = new HashMap<>();
    private final Listeners listeners = new Listeners();
    private @Nullable Problem trouble;

    /// From now on every call fails with this; null ends it.
    public void failWith(@Nullable Problem problem) {
        trouble = problem;
    }

    @Override
    public List<PendingRequest> of(Profile profile) throws Problem {
        return list(profile).values().stream()
                .sorted(Comparator.comparing(PendingRequest::created))
                .toList();
    }

    @Override
    public void put(Profile profile, PendingRequest request) throws Problem {
        list(profile).put(request.key().fingerprint(), request);
        listeners.changed();
    }

    @Override
    public void remove(Profile profile, KeyFingerprint key) throws Problem {
        list(profile).remove(key);
        listeners.changed();
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return listeners.add(listener);
    }

    private Map<KeyFingerprint, PendingRequest> list(Profile profile) throws Problem {
        if (trouble != null) {
            throw trouble;
        }
        return all.computeIfAbsent(profile.folder(), _ -> new LinkedHashMap<>());
    }
}
