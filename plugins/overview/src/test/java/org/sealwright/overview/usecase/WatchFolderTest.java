package org.sealwright.overview.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.testkit.FakeSettings;

/// With real files, as browsers write them.
class WatchFolderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final FakeSettings settings = new FakeSettings();
    private final WatchFolder watch = new WatchFolder(settings);
    private final List<Path> arrived = new CopyOnWriteArrayList<>();
    private final List<CannotRead> ended = new CopyOnWriteArrayList<>();

    @Test
    void certificatesAreToldOfOnceWhenThereIsSomethingInThem() throws Exception {
        settings.set(WatchFolder.FOLDER, Optional.of(folder));
        try (var _ = watch.watch(arrived::add, ended::add)) {
            Files.writeString(folder.resolve("letter.txt"), "no certificate");
            // Firefox: an empty file, and the full one moved over it.
            var answer = Files.createFile(folder.resolve("ANNA.P12"));
            var part = Files.writeString(folder.resolve("ANNA.P12.part"), "content");
            Files.move(part, answer, StandardCopyOption.REPLACE_EXISTING);
            await().atMost(PATIENCE).until(() -> arrived.contains(answer));
            Files.writeString(answer, "content again");
            // Chromium: another name first.
            var second = folder.resolve("ca.p7b");
            Files.move(Files.writeString(folder.resolve("x.crdownload"), "content"), second);
            await().atMost(PATIENCE).until(() -> arrived.contains(second));
            assertThat(arrived).containsExactly(answer, second);
        }
    }

    @Test
    void aFolderThatIsRemovedIsSaid() throws Exception {
        var gone = Files.createDirectory(folder.resolve("stick"));
        settings.set(WatchFolder.FOLDER, Optional.of(gone));
        try (var _ = watch.watch(arrived::add, ended::add)) {
            Files.delete(gone);
            await().atMost(PATIENCE).until(() -> !ended.isEmpty());
        }
        assertThat(ended).singleElement().extracting(CannotRead::file).isEqualTo(Optional.of(gone));
    }

    @Test
    void aFolderThatIsNotThereCannotBeWatched() throws Exception {
        settings.set(WatchFolder.FOLDER, Optional.of(folder.resolve("gone")));
        assertThatThrownBy(() -> watch.watch(arrived::add, ended::add)).isInstanceOf(CannotRead.class);
    }

    @Test
    void onlyNamesOfCertificatesCount() {
        assertThat(List.of("a.p12", "A.CER", "b.c.pem", "x.p7b"))
                .allMatch(name -> WatchFolder.isCertificate(Path.of(name)));
        assertThat(List.of("a.txt", "p12", ".p12", "a.p12.part", "a.exe"))
                .noneMatch(name -> WatchFolder.isCertificate(Path.of(name)));
    }

    @Test
    void itIsOffUntilTheUserAllowsIt() {
        assertThat(watch.wanted()).isFalse();
        assertThat(watch.folder().getFileName()).hasToString("Downloads");
    }
}
