package org.sealwright.store.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.store.files.Computer;
import org.sealwright.store.files.Computer.Platform;
import org.sealwright.store.files.Places;

class DailyNoticeTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final List<List<String>> commands = new ArrayList<>();
    private int exitCode;

    @TempDir
    Path folder;

    @Test
    void thereIsOneNoticeADay() {
        assertThat(at(NOON).showOnceADay("Sealwright", "one")).isTrue();
        assertThat(at(NOON.plusSeconds(60)).showOnceADay("Sealwright", "two")).isFalse();
        assertThat(at(NOON.plusSeconds(86_400)).showOnceADay("Sealwright", "three"))
                .isTrue();
        assertThat(commands).extracting(List::getLast).containsExactly("one", "three");
    }

    @Test
    void aNoticeThatWasNotShownDoesNotCount() {
        exitCode = 1;
        assertThat(at(NOON).showOnceADay("Sealwright", "one")).isFalse();
        exitCode = 0;
        assertThat(at(NOON).showOnceADay("Sealwright", "two")).isTrue();
    }

    @Test
    void withoutAMemoryNothingIsShown() throws Exception {
        Files.writeString(folder.resolve("data"), "a file where the folder should be");
        assertThat(at(NOON).showOnceADay("Sealwright", "one")).isFalse();
        assertThat(commands).isEmpty();
    }

    @Test
    void withoutADisplayNothingIsStarted() {
        assertThat(new NotifySend(computer(Map.of()), this::run).show("Sealwright", "one"))
                .isFalse();
        assertThat(commands).isEmpty();
    }

    @Test
    void titleAndTextAreArgumentsAndNoMarkup() {
        assertThat(new NotifySend(computer(Map.of("WAYLAND_DISPLAY", "wayland-0")), this::run)
                        .show("-x", "<b>$(id)</b> & more"))
                .isTrue();
        assertThat(commands)
                .containsExactly(List.of(
                        "notify-send",
                        "--app-name=Sealwright",
                        "--icon=dialog-warning",
                        "--",
                        "-x",
                        "&lt;b&gt;$(id)&lt;/b&gt; &amp; more"));
    }

    @Test
    void aDesktopWithoutNotifySendShowsNothing() {
        assertThat(new NotifySend(computer(Map.of("DISPLAY", ":0")), _ -> {
                            throw new IOException("no such program");
                        })
                        .show("Sealwright", "one"))
                .isFalse();
    }

    @Test
    void aProgramIsRunToItsEndAndItsOutputRead() throws Exception {
        assertThat(Programs.here().run(List.of("echo", "a  b $HOME")))
                .isEqualTo(new Programs.Ended(0, "a  b $HOME" + System.lineSeparator()));
    }

    private DailyNotice at(Instant now) {
        var places = new Places(folder.resolve("data"), folder, List.of(), Optional.empty());
        return new DailyNotice(
                places,
                new NotifySend(computer(Map.of("DISPLAY", ":0")), this::run),
                Clock.fixed(now, ZoneId.systemDefault()));
    }

    private static Computer computer(Map<String, String> environment) {
        return new Computer(Platform.LINUX, environment, Map.of());
    }

    private Programs.Ended run(List<String> command) {
        commands.add(command);
        return new Programs.Ended(exitCode, "");
    }
}
