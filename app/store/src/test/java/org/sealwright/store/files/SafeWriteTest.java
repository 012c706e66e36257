package org.sealwright.store.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.core.problem.CannotDelete;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.CannotWrite;
import org.sealwright.core.problem.DiskFull;
import org.sealwright.core.problem.FileExists;
import org.sealwright.core.problem.NoFolder;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.writing.SafeFiles.Readers;
import org.sealwright.store.SmallDisk;

class SafeWriteTest {
    private static final byte[] CONTENT = "new".getBytes(UTF_8);

    private final SafeWrite files = new SafeWrite();

    @TempDir
    Path folder;

    @Test
    void aNewFileHoldsTheContentAndNothingElseIsLeft() throws Exception {
        var file = folder.resolve("a.crt");
        files.write(file, CONTENT, Readers.USUAL, false);
        assertThat(file).hasBinaryContent(CONTENT);
        assertThat(namesIn(folder)).containsExactly("a.crt");
    }

    @Test
    void aFileForTheOwnerIsReadableByNobodyElse() throws Exception {
        var file = folder.resolve("keys.p12");
        files.write(file, CONTENT, Readers.OWNER, false);
        assertThat(mode(file)).isEqualTo("rw-------");
    }

    @Test
    void replacingKeepsTheModeOfTheOldFile() throws Exception {
        var file = Files.writeString(folder.resolve("a.crt"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        files.write(file, CONTENT, Readers.USUAL, true);
        assertThat(file).hasBinaryContent(CONTENT);
        assertThat(mode(file)).isEqualTo("rw-r-----");
    }

    @Test
    void replacingWithAFileForTheOwnerTightensTheMode() throws Exception {
        var file = Files.writeString(folder.resolve("keys.p12"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        files.write(file, CONTENT, Readers.OWNER, true);
        assertThat(mode(file)).isEqualTo("rw-------");
    }

    @Test
    void anExistingFileIsNotReplacedUnasked() throws Exception {
        var file = Files.writeString(folder.resolve("a.crt"), "old");
        assertThatThrownBy(() -> files.write(file, CONTENT, Readers.USUAL, false))
                .isInstanceOf(FileExists.class)
                .hasMessageContaining(file.toString());
        assertThat(file).hasContent("old");
        assertThat(namesIn(folder)).containsExactly("a.crt");
    }

    @Test
    void aMovedFileIsForItsOwnerOnlyAndGoneFromTheOldPlace() throws Exception {
        var old = Files.write(folder.resolve("anna.p12"), CONTENT);
        var kept = folder.resolve("kept.p12");
        files.move(old, kept, false);
        assertThat(kept).hasBinaryContent(CONTENT);
        assertThat(mode(kept)).isEqualTo("rw-------");
        assertThat(namesIn(folder)).containsExactly("kept.p12");
    }

    @Test
    void aFileMovedOntoItselfStays() throws Exception {
        var file = Files.write(folder.resolve("anna.p12"), CONTENT);
        assertThatThrownBy(() -> files.move(file, folder.resolve("../" + folder.getFileName() + "/anna.p12"), true))
                .isInstanceOf(FileExists.class);
        assertThat(file).hasBinaryContent(CONTENT);
    }

    @Test
    void aLinkIsNotTakenForTheFileItLeadsTo() throws Exception {
        var file = Files.writeString(folder.resolve("keys.p12"), "secret");
        var link = Files.createSymbolicLink(folder.resolve("link.p12"), file);
        var target = folder.resolve("moved.p12");

        assertThatThrownBy(() -> files.delete(link)).isInstanceOf(CannotDelete.class);
        assertThatThrownBy(() -> files.move(link, target, false)).isInstanceOf(CannotDelete.class);
        assertThat(file).hasContent("secret");
        assertThat(link).isSymbolicLink();
        assertThat(target).hasContent("secret");
    }

    @Test
    void whatIsNotThereCannotBeDeletedOrMoved() {
        var gone = folder.resolve("gone.p12");
        assertThatThrownBy(() -> files.delete(gone)).isInstanceOf(CannotDelete.class);
        assertThatThrownBy(() -> files.move(gone, folder.resolve("kept.p12"), false))
                .isInstanceOf(CannotRead.class);
    }

    @Test
    void aLinkToNowhereIsNotReplacedUnaskedEither() throws Exception {
        var link = Files.createSymbolicLink(folder.resolve("a.crt"), folder.resolve("gone"));
        assertThatThrownBy(() -> files.write(link, CONTENT, Readers.USUAL, false))
                .isInstanceOf(FileExists.class);
    }

    @Test
    void aLinkStaysALinkAndItsFileIsReplaced() throws Exception {
        var real = Files.writeString(folder.resolve("real"), "old");
        var link = Files.createSymbolicLink(folder.resolve("link"), real);
        files.write(link, CONTENT, Readers.USUAL, true);
        assertThat(link).isSymbolicLink();
        assertThat(real).hasBinaryContent(CONTENT);
    }

    @Test
    void aFolderInTheWayStaysWhereItIs() throws Exception {
        var taken = Files.createDirectory(folder.resolve("a.crt"));
        assertThatThrownBy(() -> files.write(taken, CONTENT, Readers.USUAL, true))
                .isInstanceOf(CannotWrite.class);
        assertThat(taken).isEmptyDirectory();
        assertThat(namesIn(folder)).containsExactly("a.crt");
    }

    @Test
    void aMissingFolderIsSaidAndNotMade() {
        var file = folder.resolve("missing/a.crt");
        assertThatThrownBy(() -> files.write(file, CONTENT, Readers.USUAL, false))
                .isInstanceOf(NoFolder.class)
                .hasMessageContaining("there is no folder " + folder.resolve("missing"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aDiskThatMayNotBeWrittenIsSaid() throws Exception {
        try (var disk = new SmallDisk("64k")) {
            var file = disk.folder().resolve("a.crt");
            files.write(file, CONTENT, Readers.USUAL, false);
            disk.protect();
            assertThatThrownBy(() -> files.write(file, new byte[3], Readers.USUAL, true))
                    .isInstanceOf(CannotWrite.class)
                    .hasMessageContaining(file.toString());
            assertThat(file).hasBinaryContent(CONTENT);
        }
    }

    @Test
    void aFullDiskKeepsTheOldFileAndLeavesNoOther() throws Exception {
        try (var disk = new SmallDisk("64k")) {
            var file = disk.folder().resolve("a.p12");
            files.write(file, CONTENT, Readers.OWNER, false);
            assertThatThrownBy(() -> files.write(file, new byte[100_000], Readers.OWNER, true))
                    .isInstanceOf(DiskFull.class);
            assertThat(file).hasBinaryContent(CONTENT);
            assertThat(namesIn(disk.folder())).containsExactly("a.p12");
        }
    }

    @Test
    void theSystemsWordsForAFullDiskAreKnown() {
        var file = folder.resolve("a");
        assertThat(DiskSpace.isUsedUp(new IOException("No space left on device"), file, 0))
                .isTrue();
        assertThat(DiskSpace.isUsedUp(new IOException("Disk quota exceeded"), file, 0))
                .isTrue();
        assertThat(DiskSpace.isUsedUp(new IOException("Input/output error"), file, 0))
                .isFalse();
        assertThat(DiskSpace.isUsedUp(new IOException("kein Platz"), file, Long.MAX_VALUE))
                .isTrue();
    }

    @Test
    void foldersAreMadeForTheOwnerOnly() throws Exception {
        var deep = folder.resolve("a/b");
        OwnerOnly.createFolders(deep);
        OwnerOnly.createFolders(deep);
        assertThat(mode(deep)).isEqualTo("rwx------");
        assertThat(mode(folder.resolve("a"))).isEqualTo("rwx------");
    }

    @Test
    void aFileWhereAFolderShouldBeIsSaid() throws Exception {
        var file = Files.writeString(folder.resolve("a"), "");
        assertThatThrownBy(() -> OwnerOnly.createFolders(file)).isInstanceOf(IOException.class);
    }

    @Test
    void twoWritersNeverShowHalfAFile() throws Exception {
        var file = folder.resolve("shared");
        var small = "a".repeat(10_000).getBytes(UTF_8);
        var large = "b".repeat(50_000).getBytes(UTF_8);
        files.write(file, small, Readers.USUAL, false);
        var writer = Thread.ofPlatform().start(() -> {
            try {
                for (int i = 0; i < 50; i++) {
                    files.write(file, i % 2 == 0 ? large : small, Readers.USUAL, true);
                }
            } catch (Problem e) {
                throw new AssertionError(e);
            }
        });
        while (writer.isAlive()) {
            assertThat(Files.size(file)).isIn((long) small.length, (long) large.length);
        }
        writer.join();
        assertThat(namesIn(folder)).containsExactly("shared");
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aRehearsalLeavesNothing(@TempDir Path folder) throws Exception {
        new SafeWrite().rehearse(folder.resolve("new.txt"), 10_000, false);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aRehearsalFailsAsTheWriteWould(@TempDir Path folder) throws Exception {
        var there = Files.writeString(folder.resolve("there.txt"), "old");

        assertThatThrownBy(() -> new SafeWrite().rehearse(there, 10, false)).isInstanceOf(FileExists.class);
        assertThatThrownBy(
                        () -> new SafeWrite().rehearse(folder.resolve("nowhere").resolve("new.txt"), 10, false))
                .isInstanceOf(NoFolder.class);
        assertThatThrownBy(() -> new SafeWrite().rehearse(folder, 10, true)).isInstanceOf(CannotWrite.class);
        assertThat(there).hasContent("old");
    }
}
