package org.sealwright.store.account;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.sealwright.core.account.Account;
import org.sealwright.core.account.Identity;
import org.sealwright.core.account.IdentityChange;
import org.sealwright.core.account.IdentitySettings;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.IdentityExists;
import org.sealwright.core.problem.NoSuchIdentity;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.Profile;
import org.sealwright.store.files.JsonFile;
import org.sealwright.store.files.ListFile;

/// The list of identities the user keeps for the own profile, `accounts.json` in its folder.
final class OwnIdentities {
    static final String FILE = "accounts.json";
    private static final String IDENTITIES = "identities";

    private final ListFile list;

    OwnIdentities(ListFile list) {
        this.list = list;
    }

    List<Identity> of(Profile own) throws Problem {
        return identities(own, entries(own, list.read(own.folder())));
    }

    private List<Identity> identities(Profile own, JsonArray entries) throws DamagedInput {
        var account = new Account("own", own.name());
        var identities = new ArrayList<Identity>();
        for (int i = 0; i < entries.size(); i++) {
            try {
                identities.add(OwnIdentity.read(entries.get(i), account));
            } catch (JsonFile.Broken e) {
                throw damaged(own.folder(), "identity " + (i + 1) + " is damaged, " + e.getMessage());
            }
        }
        return identities;
    }

    /// @return something was written
    boolean change(Profile own, List<IdentityChange> changes) throws Problem {
        var object = list.read(own.folder());
        var entries = entries(own, object);
        boolean changed = false;
        for (var change : changes) {
            var entry = entry(entries, change.identity());
            var before = identity(own, entries, change.identity()).settings();
            var after = before.with(change);
            OwnIdentity.write(after, entry);
            changed |= !after.equals(before);
        }
        if (changed) {
            list.write(own.folder(), object);
        }
        return changed;
    }

    Identity add(Profile own, String address, String fullName) throws Problem {
        var object = list.readForChange(own.folder());
        var entries = entries(own, object);
        refuseKnown(identities(own, entries), address, "");
        var entry = new JsonObject();
        var id = freeId(entries);
        entry.addProperty("id", id);
        entry.addProperty("email", address);
        entry.addProperty("name", fullName);
        OwnIdentity.write(IdentitySettings.DEFAULTS, entry);
        entries.add(entry);
        object.add(IDENTITIES, entries);
        var added = identity(own, entries, id);
        list.write(own.folder(), object);
        return added;
    }

    void rename(Profile own, String id, String address, String fullName) throws Problem {
        var object = list.read(own.folder());
        var entries = entries(own, object);
        var entry = entry(entries, id);
        refuseKnown(identities(own, entries), address, id);
        entry.addProperty("email", address);
        entry.addProperty("name", fullName);
        list.write(own.folder(), object);
    }

    void remove(Profile own, String id) throws Problem {
        var object = list.read(own.folder());
        var entries = entries(own, object);
        entries.remove(entry(entries, id));
        list.write(own.folder(), object);
    }

    private static void refuseKnown(List<Identity> identities, String address, String except) throws IdentityExists {
        for (var identity : identities) {
            if (!identity.id().equals(except) && lower(identity.address()).equals(lower(address))) {
                throw new IdentityExists(address);
            }
        }
    }

    private static String lower(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    private static String freeId(JsonArray entries) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> "id" + number)
                .filter(id -> entries.asList().stream().noneMatch(entry -> OwnIdentity.isOf(id, entry)))
                .findFirst()
                .orElseThrow();
    }

    private Identity identity(Profile own, JsonArray entries, String id) throws Problem {
        return identities(own, entries).stream()
                .filter(identity -> identity.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchIdentity(id));
    }

    private static JsonObject entry(JsonArray entries, String id) throws NoSuchIdentity {
        for (var entry : entries) {
            if (OwnIdentity.isOf(id, entry)) {
                return entry.getAsJsonObject();
            }
        }
        throw new NoSuchIdentity(id);
    }

    private JsonArray entries(Profile own, JsonObject object) throws DamagedInput {
        var entries = Objects.requireNonNullElseGet(object.get(IDENTITIES), JsonArray::new);
        if (!entries.isJsonArray()) {
            throw damaged(own.folder(), "«identities» in it is no list");
        }
        return entries.getAsJsonArray();
    }

    private DamagedInput damaged(Path folder, String reason) {
        return DamagedInput.list(list.in(folder), reason);
    }
}
