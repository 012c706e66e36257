package org.sealwright.store.files;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.sealwright.core.problem.CannotDelete;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.CannotWrite;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.DiskFull;
import org.sealwright.core.problem.FileExists;
import org.sealwright.core.problem.NoFolder;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.RefusedAsUnsafe;
import org.sealwright.core.reading.Source;
import org.sealwright.core.writing.SafeFiles;

/// Writes a whole file so that at every instant the old or the new one is there: into a temporary file beside the
/// target, flushed to the disk, then moved over it in one step. When that fails, no temporary file stays behind.
///
/// A file that is replaced keeps its mode, unless the new one is for the owner only. A symbolic link stays one; the
/// file it points to is replaced.
public final class SafeWrite implements SafeFiles {
    private final SecureRandom random = new SecureRandom();

    @Inject
    public SafeWrite() {}

    @Override
    public void write(Path file, byte[] content, Readers readers, boolean replace) throws Problem {
        toTarget(file, content.length, replace, target -> writeBeside(target, content, readers, replace));
    }

    @Override
    public void rehearse(Path file, int size, boolean replace) throws Problem {
        toTarget(file, size, replace, target -> {
            var temporary = placeBeside(target);
            try {
                fill(temporary, target, new byte[size], Readers.USUAL);
            } finally {
                Files.deleteIfExists(temporary);
            }
        });
    }

    @Override
    public void move(Path from, Path to, boolean replace) throws Problem {
        byte[] content = read(from);
        try {
            if (Files.exists(to) && Files.isSameFile(from, to)) {
                throw new FileExists(to);
            }
            write(to, content, Readers.OWNER, replace);
        } catch (IOException e) {
            throw new CannotWrite(to, e);
        } finally {
            Arrays.fill(content, (byte) 0);
        }
        delete(from);
    }

    private static byte[] read(Path file) throws Problem {
        try {
            if (Files.size(file) > Source.MAXIMUM_SIZE) {
                throw new RefusedAsUnsafe(file, Clause.tooLarge((int) (Source.MAXIMUM_SIZE >> 20)));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CannotRead(file, e);
        }
    }

    @Override
    public void delete(Path file) throws Problem {
        // What a link leads to may not be what was looked at before, and without it the link is nothing.
        if (Files.isSymbolicLink(file)) {
            throw new CannotDelete(file, new IOException("it is a link"));
        }
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new CannotDelete(file, e);
        }
    }

    private interface Step {
        void go(Path target) throws IOException;
    }

    private static void toTarget(Path file, int size, boolean replace, Step step) throws Problem {
        var named = file.toAbsolutePath();
        if (!replace && Files.exists(named, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileExists(file);
        }
        try {
            step.go(Files.isSymbolicLink(named) && Files.exists(named) ? named.toRealPath() : named);
        } catch (FileAlreadyExistsException e) {
            throw new FileExists(file);
        } catch (IOException e) {
            var folder = named.getParent();
            if (folder != null && Files.notExists(folder)) {
                throw new NoFolder(file, folder);
            }
            throw DiskSpace.isUsedUp(e, named, size) ? new DiskFull(file, e) : new CannotWrite(file, e);
        }
    }

    private Path placeBeside(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            throw new IOException("a folder of this name is in the way");
        }
        return folderOf(target).resolve(temporaryName());
    }

    private void writeBeside(Path target, byte[] content, Readers readers, boolean replace) throws IOException {
        var temporary = placeBeside(target);
        try {
            fill(temporary, target, content, readers);
            put(temporary, target, replace);
        } catch (IOException e) {
            try {
                Files.deleteIfExists(temporary);
            } catch (IOException notDeleted) {
                e.addSuppressed(notDeleted);
            }
            throw e;
        }
        flush(folderOf(target));
    }

    private static void fill(Path temporary, Path target, byte[] content, Readers readers) throws IOException {
        boolean keepsMode = readers == Readers.USUAL && Files.exists(target);
        var attributes =
                readers == Readers.OWNER || keepsMode ? OwnerOnly.fileAttributes(temporary) : new FileAttribute<?>[0];
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(temporary, options, attributes)) {
            var buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        if (keepsMode) {
            copyMode(target, temporary);
        }
    }

    private static void copyMode(Path from, Path to) throws IOException {
        var source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (source != null) {
            Files.setPosixFilePermissions(to, source.readAttributes().permissions());
        }
    }

    private static void put(Path temporary, Path target, boolean replace) throws IOException {
        if (replace) {
            try {
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                throw new IOException("this disk cannot replace a file in one step", e);
            }
        } else {
            putWhereNothingIs(temporary, target);
        }
    }

    /// A move would silently replace what another program made a moment ago; a hard link refuses to.
    private static void putWhereNothingIs(Path temporary, Path target) throws IOException {
        try {
            Files.createLink(target, temporary);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException noLinksHere) {
            Files.move(temporary, target);
            return;
        }
        Files.delete(temporary);
    }

    /// Makes the new name itself survive a power cut. Not every system lets a folder be opened for that (Windows
    /// does not); the content is safe without it.
    private static void flush(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notPossibleHere) {
            System.getLogger(SafeWrite.class.getName())
                    .log(System.Logger.Level.TRACE, "a folder cannot be flushed on this system", notPossibleHere);
        }
    }

    private static Path folderOf(Path target) throws IOException {
        var folder = target.getParent();
        if (folder == null) {
            throw new IOException("there is no file at the root of a disk");
        }
        return folder;
    }

    /// Says nothing about the target, whose name may be long or private.
    private String temporaryName() {
        var bytes = new byte[8];
        random.nextBytes(bytes);
        return ".sealwright-" + HexFormat.of().formatHex(bytes) + ".tmp";
    }
}
