package org.sealwright.store.profile;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.problem.CannotWrite;
import org.sealwright.core.problem.DiskFull;
import org.sealwright.core.problem.NoDatabaseYet;
import org.sealwright.core.problem.NoProfile;
import org.sealwright.core.problem.OnlyOldDatabase;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.profile.ProfileState;
import org.sealwright.core.profile.Profiles;
import org.sealwright.core.text.ProductName;
import org.sealwright.store.files.Computer;
import org.sealwright.store.files.DiskSpace;
import org.sealwright.store.files.OwnerOnly;
import org.sealwright.store.files.Places;

/// The own profile in the data folder, and Thunderbird's of all installations. A profile that several installations
/// list appears once; a listed folder that is gone does not appear.
public final class FoundProfiles implements Profiles {
    private final Places places;
    private final Computer computer;
    private final ProfileLocks locks;
    private final AuditLog audit;

    @Inject
    public FoundProfiles(Places places, Computer computer, ProfileLocks locks, AuditLog audit) {
        this.places = places;
        this.computer = computer;
        this.locks = locks;
        this.audit = audit;
    }

    @Override
    public List<ProfileState> list() {
        var all = new ArrayList<Profile>();
        all.add(ownAsItStands());
        all.addAll(thunderbird().values());
        return all.stream().map(this::state).toList();
    }

    private ProfileState state(Profile profile) {
        var look = DatabaseLook.at(profile.folder());
        return new ProfileState(profile, look.locked(), inUse(profile), look.format());
    }

    /// By real path, so that links and double entries meet.
    private Map<Path, Profile> thunderbird() {
        var roots = ThunderbirdFolders.on(computer);
        var found = new LinkedHashMap<Path, Profile>();
        for (var root : roots) {
            for (var profile : new ProfilesIni(root, roots).profiles()) {
                found.merge(
                        real(profile.folder()),
                        profile,
                        (first, second) -> second.isDefault() && !first.isDefault() ? second : first);
            }
        }
        return found;
    }

    @Override
    public Profile own() throws Problem {
        var folder = places.ownProfile();
        if (DatabaseLook.isNothingThere(folder)) {
            create(folder);
        }
        return ownAsItStands();
    }

    private void create(Path folder) throws Problem {
        try {
            OwnerOnly.createFolders(folder);
        } catch (IOException e) {
            throw DiskSpace.isUsedUp(e, folder, 0) ? new DiskFull(folder, e) : new CannotWrite(folder, e);
        }
        if (DatabaseLook.createEmpty(folder)) {
            audit.record(new AuditEvent(
                    AuditEvent.Action.PROFILE_CREATED, Map.of("folder", folder.toString(), "kind", "own")));
        }
    }

    private Profile ownAsItStands() {
        return new Profile(
                Profile.Kind.OWN,
                places.ownProfile().toAbsolutePath(),
                ProductName.current().name(),
                true);
    }

    @Override
    public Profile at(Path folder) throws Problem {
        var named = folder.toAbsolutePath().normalize();
        if (real(named).equals(real(places.ownProfile()))) {
            return own();
        }
        return switch (DatabaseLook.filesIn(named)) {
            case SQL, UNREADABLE -> known(named);
            case OLD -> throw new OnlyOldDatabase(named);
            case NONE -> throw ofMozilla(named) ? new NoDatabaseYet(named) : new NoProfile(named);
        };
    }

    /// As `profiles.ini` calls it if it is listed there. Another folder that Thunderbird (or Firefox) used is
    /// treated as a Thunderbird profile; a plain database, such as `~/.pki/nssdb`, like the own profile.
    private Profile known(Path folder) {
        var listed = thunderbird().get(real(folder));
        if (listed != null) {
            return new Profile(listed.kind(), folder, listed.name(), listed.isDefault());
        }
        var kind = ofMozilla(folder) ? Profile.Kind.THUNDERBIRD : Profile.Kind.OWN;
        return new Profile(kind, folder, String.valueOf(folder.getFileName()), false);
    }

    /// Listed in `profiles.ini`, or with files that only these programs make.
    private boolean ofMozilla(Path folder) {
        return thunderbird().containsKey(real(folder))
                || Files.exists(folder.resolve("prefs.js"))
                || Files.exists(folder.resolve("compatibility.ini"))
                || Files.exists(folder.resolve("times.json"));
    }

    @Override
    public boolean inUse(Profile profile) {
        return locks.inUse(profile.folder());
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.toAbsolutePath().normalize();
        }
    }
}
