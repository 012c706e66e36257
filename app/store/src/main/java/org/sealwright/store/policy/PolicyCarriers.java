package org.sealwright.store.policy;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.policy.Policy;
import org.sealwright.core.policy.PolicyOwner;
import org.sealwright.core.policy.PolicyOwner.Word;
import org.sealwright.core.policy.PolicySource;
import org.sealwright.core.problem.Clause;
import org.sealwright.store.files.Computer;
import org.sealwright.store.files.Places;
import org.sealwright.store.policy.Registry.Hive;

/// Asks all places where an organisation's policy can stand, the strongest first:
///
/// | Linux | Windows | macOS |
/// |---|---|---|
/// | | `HKLM\SOFTWARE\Policies\Sealwright` | `/Library/Managed Preferences/org.sealwright.plist` |
/// | `/etc/sealwright/policies.json` | `%ProgramData%\Sealwright\policies.json` | `/Library/Application
/// Support/Sealwright/policies.json` |
/// | `policies.json` of the installation | the same | the same |
/// | | `HKCU\SOFTWARE\Policies\Sealwright` | `/Library/Managed Preferences/<user>/org.sealwright.plist` |
///
/// What is for the machine beats what is for one user. A carrier that is there but cannot be understood, or that
/// others could have changed ([PolicyOwner]), rules nothing and unlocks nothing (see [Policy]); one that an ordinary
/// user wrote is none, and is told of.
public final class PolicyCarriers {
    /// Name of the preferences, which is the program's identifier on macOS (`installer/macos/build`).
    static final String PREFERENCES = "org.sealwright.plist";

    private static final System.Logger LOG = System.getLogger(PolicyCarriers.class.getName());

    private final Computer computer;
    private final List<Path> files;
    private final AuditLog audit;
    private final PolicyOwner owner;
    private final Path managedPreferences;
    private final Supplier<Registry> registry;

    public PolicyCarriers(Computer computer, Places places, AuditLog audit) {
        this(
                computer,
                places,
                audit,
                FileOwners.on(computer, places.installation()),
                Path.of("/Library", "Managed Preferences"),
                WindowsRegistry::ofThisComputer);
    }

    PolicyCarriers(
            Computer computer,
            Places places,
            AuditLog audit,
            PolicyOwner owner,
            Path managedPreferences,
            Supplier<Registry> registry) {
        this.computer = computer;
        this.files = places.policies();
        this.audit = audit;
        this.owner = owner;
        this.managedPreferences = managedPreferences;
        this.registry = registry;
    }

    /// Reads all of them, and records each that was found in the audit log.
    public Policy read() {
        var found = new Found(new ArrayList<>(), new ArrayList<>());
        switch (computer.platform()) {
            case LINUX -> addFiles(found);
            case WINDOWS -> {
                addRegistry(Hive.HKLM, found);
                addFiles(found);
                addRegistry(Hive.HKCU, found);
            }
            case MACOS -> {
                add(managedPreferences.resolve(PREFERENCES), found);
                addFiles(found);
                var user = computer.userName();
                if (!user.isEmpty()) {
                    add(managedPreferences.resolve(user).resolve(PREFERENCES), found);
                }
            }
        }
        found.sources().forEach(this::record);
        found.ignored().forEach(each -> LOG.log(Level.WARNING, each.problem().getMessage()));
        return new Policy(found.sources(), found.ignored());
    }

    /// What was found so far.
    private record Found(List<PolicySource> sources, List<Policy.Ignored> ignored) {}

    private void record(PolicySource source) {
        if (source.broken()) {
            source.problems().forEach(problem -> LOG.log(Level.WARNING, problem.getMessage()));
        } else {
            audit.record(new AuditEvent(AuditEvent.Action.POLICY_LOADED, Map.of("file", source.place())));
        }
    }

    private void addFiles(Found found) {
        files.forEach(file -> add(file, found));
    }

    private void add(Path file, Found found) {
        var place = file.toString();
        try {
            switch (owner.of(file)) {
                case Word.OfOrganisation(var real) ->
                    found.sources().add(PolicyFile.source(place, PolicyFile.bytes(real)));
                case Word.OfUser(var user) -> found.ignored().add(new Policy.Ignored(place, user));
                case Word.Doubtful _ -> found.sources().add(PolicySource.broken(place, Clause.notOfAdministrators()));
            }
        } catch (NoSuchFileException _) {
            // this place is not used, which is the usual case
        } catch (PolicyFile.TooLarge _) {
            found.sources().add(PolicySource.broken(place, Clause.tooLarge(PolicyFile.MAXIMUM_MEGABYTES)));
        } catch (IOException _) {
            found.sources().add(PolicySource.broken(place, Clause.cannotBeRead()));
        }
    }

    private void addRegistry(Hive hive, Found found) {
        var place = hive + "\\" + PolicyRegistry.PATH;
        try {
            registry.get().read(hive, PolicyRegistry.PATH).ifPresent(key -> found.sources()
                    .add(PolicyRegistry.read(place, key)));
        } catch (IOException | RuntimeException | LinkageError e) {
            // Native code may fail in ways of its own; whatever it is, the policy is not known.
            LOG.log(Level.WARNING, "the registry cannot be read", e);
            found.sources().add(PolicySource.broken(place, Clause.cannotBeRead()));
        }
    }
}
