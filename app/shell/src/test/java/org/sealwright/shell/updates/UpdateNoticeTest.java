package org.sealwright.shell.updates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.plugin.Texts;
import org.sealwright.shell.ManualEventThread;
import org.sealwright.shell.words.Words;
import org.sealwright.testkit.FakeFetcher;
import org.sealwright.testkit.FakeSettings;
import org.sealwright.testkit.SameThreadTasks;
import org.sealwright.testkit.ui.FakeNotices;

class UpdateNoticeTest {
    private static final String ADDRESS = "https://kestrel.example/newest.properties";

    private final FakeSettings settings = new FakeSettings();
    private final FakeFetcher network = new FakeFetcher();
    private final FakeNotices notices = new FakeNotices();
    private final ManualEventThread thread = new ManualEventThread();

    /// The program is started and stands open for a while.
    private void start(String address, String day) {
        var now = Instant.parse(day + "T12:00:00Z");
        var before = network.asked();
        new UpdateNotice(
                        new UpdateNotice.Source("1.2.0", address, "https://kestrel.example/download"),
                        settings,
                        network,
                        new SameThreadTasks(),
                        notices,
                        thread,
                        Clock.fixed(now, ZoneOffset.UTC),
                        new Words(new Texts.Language(Locale.ENGLISH)))
                .lookLater();
        assertThat(network.asked()).as("nothing is asked at start").isEqualTo(before);
        thread.pass(Duration.ofMinutes(1));
    }

    private void start() {
        start(ADDRESS, "2026-11-22");
    }

    private void served(String text) {
        network.serve(ADDRESS, text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"version=1.10.0", "1.10.0\n", "# the newest\nname=Kestrel\nversion = 1.10.0\n"})
    void aNewerVersionIsTold(String text) {
        served(text);
        start();

        assertThat(notices.last()).isEqualTo("Version 1.10.0 is available: https://kestrel.example/download");
        assertThat(notices.shown.getFirst().action())
                .hasValueSatisfying(action -> assertThat(action.label()).isEqualTo("Copy address"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"version=1.2.0", "version=1.2.0-rc.1", "0.9", "<html>9.9</html>", "", "version=9\u202E"})
    void whatIsNotNewerIsNotTold(String text) {
        served(text);
        start();

        assertThat(network.asked()).containsExactly(ADDRESS);
        assertThat(notices.shown).isEmpty();
    }

    @Test
    void itIsAskedOnceADayAlsoIfNobodyAnswers() {
        start();
        start();
        assertThat(network.asked()).hasSize(1);
        assertThat(notices.shown).isEmpty();

        served("1.3");
        start(ADDRESS, "2026-11-23");
        assertThat(notices.shown).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://kestrel.example/newest.properties", "file:///etc/passwd"})
    void withoutASafeAddressNothingIsAsked(String address) {
        start(address, "2026-11-22");

        assertThat(network.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"updates.notice", "network.allowed"})
    void theOrganisationCanSwitchItOff(String rule) {
        served("9.9");
        settings.managed(rule, "false");
        start();

        assertThat(network.asked()).isEmpty();
        assertThat(notices.shown).isEmpty();
    }

    @Test
    void whileThePolicyIsBrokenNothingIsAsked() {
        settings.brokenPolicy();
        start();

        assertThat(network.asked()).isEmpty();
    }
}
