package org.sealwright.store.profile;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.problem.CannotWrite;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.ProfileInUse;
import org.sealwright.core.profile.Profile;
import org.sealwright.store.files.Computer;

/// Thunderbird's lock on a profile (thunderbird-behaviour section 9.2): an `fcntl` lock on `.parentlock`, on
/// Windows `parent.lock` opened so that nobody else can. Where the file system knows no locks, the process behind
/// the symbolic link `lock` decides; there a change goes on without a lock of ours, since none can be had.
///
/// One object for the whole program: closing any channel on the file drops the locks this process has on it, so the
/// test must know what is held.
public final class ProfileLocks {
    /// Locks a whole file, or says `null` if another process has it.
    @FunctionalInterface
    interface Locking {
        @Nullable
        FileLock tryLock(FileChannel channel, boolean shared) throws IOException;
    }

    /// While it is open Thunderbird does not start on the profile.
    public interface Hold extends AutoCloseable {
        @Override
        void close();
    }

    private static final class Held {
        private final @Nullable FileChannel channel;
        private int users;

        Held(@Nullable FileChannel channel) {
            this.channel = channel;
        }
    }

    private final boolean windows;
    private final Locking locking;
    private final Map<Path, Held> held = new HashMap<>();

    @Inject
    public ProfileLocks(Computer computer) {
        this(computer, (channel, shared) -> channel.tryLock(0, Long.MAX_VALUE, shared));
    }

    ProfileLocks(Computer computer, Locking locking) {
        this.windows = computer.platform() == Computer.Platform.WINDOWS;
        this.locking = locking;
    }

    /// Is Thunderbird running on the profile in this folder? Changes nothing there; a lock that we hold ourselves
    /// says no.
    public synchronized boolean inUse(Path folder) {
        if (held.containsKey(real(folder))) {
            return false;
        }
        var file = lockFile(folder);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        // A read lock meets Thunderbird's write lock as well, and needs no permission to write.
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var lock = locking.tryLock(channel, true);
            if (lock == null) {
                return true;
            }
            lock.release();
            return false;
        } catch (OverlappingFileLockException e) {
            return false; // this very process has it
        } catch (IOException e) {
            return windows || LockLink.isLive(folder.resolve("lock"));
        }
    }

    /// Keeps Thunderbird from starting while something is changed. The lock file of a Thunderbird profile is made
    /// if it is missing, as Thunderbird would; another folder is locked only if Thunderbird once ran there.
    ///
    /// @throws ProfileInUse if Thunderbird runs
    public synchronized Hold hold(Profile profile) throws Problem {
        var key = real(profile.folder());
        var mine = held.get(key);
        if (mine == null) {
            mine = new Held(take(profile));
            held.put(key, mine);
        }
        mine.users++;
        return new Hold() {
            private boolean closed;

            @Override
            public void close() {
                if (!closed) {
                    closed = true;
                    release(key, profile.folder());
                }
            }
        };
    }

    private @Nullable FileChannel take(Profile profile) throws Problem {
        var folder = profile.folder();
        var file = lockFile(folder);
        if (profile.kind() == Profile.Kind.OWN && !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw windows && Files.exists(file) ? new ProfileInUse(folder) : new CannotWrite(file, e);
        }
        var taken = false;
        try {
            taken = lock(channel, folder);
            if (!taken) {
                throw new ProfileInUse(folder);
            }
            return channel;
        } finally {
            if (!taken) {
                close(channel);
            }
        }
    }

    private boolean lock(FileChannel channel, Path folder) {
        try {
            return locking.tryLock(channel, false) != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException noLocksHere) {
            return !LockLink.isLive(folder.resolve("lock"));
        }
    }

    private synchronized void release(Path key, Path folder) {
        var mine = held.get(key);
        if (mine == null || --mine.users > 0) {
            return;
        }
        held.remove(key);
        if (mine.channel != null) {
            close(mine.channel);
            if (windows) {
                removeAsThunderbirdDoes(lockFile(folder));
            }
        }
    }

    private static void removeAsThunderbirdDoes(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Thunderbird has just started and has the file open: it is its own now
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path lockFile(Path folder) {
        return folder.resolve(windows ? "parent.lock" : ".parentlock");
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.toAbsolutePath().normalize();
        }
    }
}
