package org.sealwright.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sealwright.core.network.FetchFailed;
import org.sealwright.core.network.Fetcher;
import org.sealwright.core.task.Progress;

/// A network of a few places; everywhere else nobody answers. Remembers what was asked.
public final class FakeFetcher implements Fetcher {
    private final Map<String, byte[]> served = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    public FakeFetcher serve(String location, byte[] bytes) {
        served.put(location, bytes.clone());
        return this;
    }

    /// Every place that was asked, in order.
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public byte[] get(String location, Limit limit, Progress progress) throws FetchFailed {
        asked.add(location);
        var bytes = served.get(location);
        if (bytes == null) {
            throw new FetchFailed(FetchFailed.Why.UNREACHABLE, location, null);
        }
        return bytes.clone();
    }

    @Override
    public byte[] post(String location, String type, byte[] body, Limit limit, Progress progress) throws FetchFailed {
        return get(location, limit, progress);
    }
}
