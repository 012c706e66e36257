package org.sealwright.store.request;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.request.PendingRequest;
import org.sealwright.core.request.PendingRequests;
import org.sealwright.core.task.Listeners;
import org.sealwright.core.task.Subscription;
import org.sealwright.core.writing.SafeFiles;
import org.sealwright.store.files.JsonFile;
import org.sealwright.store.files.ListFile;

/// `sealwright-requests.json` in the profile's folder; Thunderbird leaves a file it does not know alone. A change
/// touches only the entry it is about: others stay as they are, even if they cannot be understood. Such an entry is
/// left out of the list and named in the log.
public final class RequestsFile implements PendingRequests {
    private static final String REQUESTS = "requests";

    private static final System.Logger LOG = System.getLogger(RequestsFile.class.getName());

    private final ListFile list;
    private final Listeners listeners = new Listeners();

    @Inject
    public RequestsFile(SafeFiles files, Clock clock) {
        list = new ListFile(files, clock, "sealwright-requests.json");
    }

    @Override
    public synchronized List<PendingRequest> of(Profile profile) throws Problem {
        var entries = entries(profile, list.read(profile.folder()));
        var requests = new LinkedHashMap<KeyFingerprint, PendingRequest>();
        for (int i = 0; i < entries.size(); i++) {
            try {
                var request = RequestEntry.read(entries.get(i));
                requests.put(request.key().fingerprint(), request);
            } catch (JsonFile.Broken e) {
                // Its key stays in the database, and shows up as one without certificate.
                LOG.log(
                        Level.WARNING,
                        "Request " + (i + 1) + " in " + list.in(profile.folder()) + " is left out: " + e.getMessage());
            }
        }
        return requests.values().stream()
                .sorted(Comparator.comparing(PendingRequest::created))
                .toList();
    }

    @Override
    public void put(Profile profile, PendingRequest request) throws Problem {
        write(profile, request);
        listeners.changed();
    }

    private synchronized void write(Profile profile, PendingRequest request) throws Problem {
        var object = list.readForChange(profile.folder());
        var entries = entries(profile, object);
        var key = request.key().fingerprint();
        var entry = new JsonObject();
        for (var old : entries) {
            if (RequestEntry.isOf(key, old)) {
                entry = old.getAsJsonObject();
            }
        }
        var kept = without(key, entries);
        RequestEntry.write(request, entry);
        kept.add(entry);
        object.add(REQUESTS, kept);
        list.write(profile.folder(), object);
    }

    @Override
    public void remove(Profile profile, KeyFingerprint key) throws Problem {
        takeOut(profile, key);
        listeners.changed();
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return listeners.add(listener);
    }

    private synchronized void takeOut(Profile profile, KeyFingerprint key) throws Problem {
        var object = list.read(profile.folder());
        var entries = entries(profile, object);
        var kept = without(key, entries);
        if (kept.size() < entries.size()) {
            object.add(REQUESTS, kept);
            list.write(profile.folder(), object);
        }
    }

    private static JsonArray without(KeyFingerprint key, JsonArray entries) {
        var kept = new JsonArray();
        for (var entry : entries) {
            if (!RequestEntry.isOf(key, entry)) {
                kept.add(entry);
            }
        }
        return kept;
    }

    private JsonArray entries(Profile profile, JsonObject object) throws DamagedInput {
        var entries = object.get(REQUESTS);
        if (entries == null) {
            return new JsonArray();
        }
        if (!entries.isJsonArray()) {
            throw damaged(profile, "«requests» in it is no list");
        }
        return entries.getAsJsonArray();
    }

    private DamagedInput damaged(Profile profile, String reason) {
        return DamagedInput.list(list.in(profile.folder()), reason);
    }
}
