package org.sealwright.store.audit;

import java.lang.System.Logger.Level;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.audit.AuditRules;
import org.sealwright.core.audit.AuditTarget;
import org.sealwright.core.problem.AuditNotWritten;
import org.sealwright.core.problem.Clause;
import org.sealwright.store.files.Computer;
import org.sealwright.store.files.Places;

/// The record of what was done: `audit.log` in the data folder, and where the organisation wants it besides. What
/// happens there never touches the file, and never stops the work; that it fails is told once.
public final class AuditEverywhere implements AuditLog {
    private static final System.Logger LOG = System.getLogger(AuditEverywhere.class.getName());

    private final Path ownFile;
    private final AuditFile own;
    private final Consumer<AuditEntry> further;
    private final Computer computer;
    private final Clock clock;
    private final Duration patience;
    private @Nullable AuditNotWritten trouble;
    private Consumer<AuditNotWritten> listener = _ -> {};

    /// @param target where the organisation wants it besides; empty for nowhere
    public AuditEverywhere(Places places, Computer computer, Clock clock, Optional<AuditTarget> target) {
        this(places, computer, clock, target, AuditSecondFile.PATIENCE);
    }

    /// @param patience with a file besides; tests have more, whatever else their computer does
    AuditEverywhere(Places places, Computer computer, Clock clock, Optional<AuditTarget> target, Duration patience) {
        this.ownFile = places.auditLog();
        this.own = new AuditFile(ownFile);
        this.computer = computer;
        this.clock = clock;
        this.patience = patience;
        this.further = target.map(this::sink).orElse(_ -> {});
    }

    private Consumer<AuditEntry> sink(AuditTarget target) {
        return switch (target) {
            case AuditTarget.InFile file -> inFile(file);
            case AuditTarget.Server server -> to(server);
            case AuditTarget.Unknown() -> _ -> failed(AuditTarget.NOBODY_KNOWS, Clause.placeNotUnderstood(), null);
        };
    }

    private Consumer<AuditEntry> inFile(AuditTarget.InFile wanted) {
        Path path;
        try {
            path = wanted.path().startsWith(AuditTarget.InFile.IN_HOME)
                    ? computer.home().resolve(wanted.path().substring(AuditTarget.InFile.IN_HOME.length()))
                    : Path.of(wanted.path());
        } catch (InvalidPathException e) {
            return _ -> failed(wanted.path(), Clause.placeNotUnderstood(), e);
        }
        if (!path.isAbsolute()) {
            return _ -> failed(wanted.path(), Clause.placeNotUnderstood(), null);
        }
        // No folder is made: where a share should be mounted, one on this disk would hide that it is not.
        return AuditSecondFile.at(path, ownFile, patience, e -> failed(wanted.path(), Clause.cannotBeWritten(), e))
                ::say;
    }

    private Consumer<AuditEntry> to(AuditTarget.Server wanted) {
        var server =
                new AuditServer(wanted, e -> failed(wanted.host() + ":" + wanted.port(), Clause.cannotBeReached(), e));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "audit-end"));
        return server::say;
    }

    @Override
    public void record(AuditEvent event) {
        var entry = AuditEntry.of(event, computer.userName(), clock.instant());
        own.add(entry);
        further.accept(entry);
    }

    /// Who tells the user that the record does not get where the organisation wants it; hears of it once, on any
    /// thread, also if it happened before.
    public void onTrouble(Consumer<AuditNotWritten> tell) {
        AuditNotWritten before;
        synchronized (this) {
            before = trouble;
            listener = tell;
        }
        if (before != null) {
            tell.accept(before);
        }
    }

    private void failed(String place, Clause why, @Nullable Exception cause) {
        var first = new AuditNotWritten(place, AuditRules.TARGET.key(), why, cause);
        Consumer<AuditNotWritten> told;
        synchronized (this) {
            if (trouble != null) {
                return;
            }
            trouble = first;
            told = listener;
        }
        LOG.log(Level.WARNING, first.getMessage(), first);
        try {
            told.accept(first);
        } catch (RuntimeException e) {
            // What is recorded is done already: it must not look as if it were not.
            LOG.log(Level.WARNING, "the user could not be told that a record was not written", e);
        }
    }
}
