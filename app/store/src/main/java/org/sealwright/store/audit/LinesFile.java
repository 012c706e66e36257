package org.sealwright.store.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import org.sealwright.store.files.OwnerOnly;

/// A file to whose end lines are added, mode 0600 if it is made here. Each line goes there in one write, so lines of
/// several programs stay whole. No link is followed, and nothing but an ordinary file is written to: a pipe that
/// somebody put there would stop the work.
final class LinesFile {
    private final Path file;
    private final Check check;
    private boolean lastLineWhole;

    /// What else is asked of the file before it is opened, and once more before a line is written.
    interface Check {
        /// @param there whether there is such a file yet
        /// @throws IOException nothing is to be written there
        void of(Path file, boolean there) throws IOException;
    }

    LinesFile(Path file) {
        this(file, (_, _) -> {});
    }

    LinesFile(Path file, Check check) {
        this.file = file;
        this.check = check;
    }

    Path path() {
        return file;
    }

    /// @param line without end
    synchronized void append(String line) throws IOException {
        boolean there = isThere();
        check.of(file, there);
        boolean whole = !there || lastLineWhole || endsWhole();
        lastLineWhole = false;
        var bytes = ByteBuffer.wrap(((whole ? "" : "\n") + line + "\n").getBytes(StandardCharsets.UTF_8));
        var options = Set.of(
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.APPEND,
                LinkOption.NOFOLLOW_LINKS);
        try (var channel = FileChannel.open(file, options, OwnerOnly.fileAttributes(file))) {
            // Another may have taken its place before it was opened.
            if (!isThere()) {
                throw new IOException("it is not there any more");
            }
            check.of(file, true);
            channel.write(bytes);
        }
        if (bytes.hasRemaining()) {
            throw new IOException("only part of a line could be written");
        }
        lastLineWhole = true;
    }

    private boolean isThere() throws IOException {
        try {
            if (!Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .isRegularFile()) {
                throw new IOException("it is no ordinary file");
            }
            return true;
        } catch (NoSuchFileException _) {
            return false;
        }
    }

    /// A full disk or a power cut may have left half a line, which would spoil the next one. In a file to which this
    /// user may only write nobody can see that.
    private boolean endsWhole() throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            long size = channel.size();
            var last = ByteBuffer.allocate(1);
            return size == 0 || channel.read(last, size - 1) != 1 || last.get(0) == '\n';
        } catch (AccessDeniedException | NoSuchFileException _) {
            return true;
        }
    }
}
