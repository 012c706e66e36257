package org.sealwright.store.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.core.problem.CannotWrite;
import org.sealwright.core.problem.Problem;
import org.sealwright.store.files.Computer;
import org.sealwright.store.files.Computer.Platform;
import org.sealwright.store.files.SafeWrite;

class SessionStartTest {
    private final List<List<String>> commands = new ArrayList<>();
    private String registered = "";
    private boolean broken;

    @TempDir
    Path home;

    @Test
    void onLinuxAnEntryOfTheSessionStartsTheCheck() throws Exception {
        var start = on(Platform.LINUX, "/opt/sealwright/bin/sealwright");
        assertThat(start.possible()).isTrue();
        start.check(false);
        assertThat(home.resolve(".config")).doesNotExist();
        start.check(true);
        var entry = home.resolve(".config", "autostart", "sealwright-check.desktop");
        assertThat(Files.readAllLines(entry))
                .startsWith("[Desktop Entry]", "Type=Application")
                .contains("Exec=\"/opt/sealwright/bin/sealwright\" \"--check\" \"--notify\"")
                .contains("Terminal=false");
        start.check(false);
        assertThat(entry).doesNotExist();
        start.check(false);
    }

    @Test
    void whatTheUsersDesktopWroteIntoTheEntryStaysAndAnOldProgramIsReplaced() throws Exception {
        var entry = home.resolve(".config", "autostart", "sealwright-check.desktop");
        on(Platform.LINUX, "/opt/old/sealwright").check(true);
        on(Platform.LINUX, "/opt/new/sealwright").check(true);
        assertThat(entry).content().contains("/opt/new").doesNotContain("/opt/old");
        Files.writeString(entry, Files.readString(entry) + "Hidden=true\n");
        on(Platform.LINUX, "/opt/new/sealwright").check(true);
        assertThat(entry).content().endsWith("Hidden=true\n");
    }

    @Test
    void unaskedOnlyTheOwnEntryIsTakenAway() throws Exception {
        var entry = home.resolve(".config", "autostart", "sealwright-check.desktop");
        on(Platform.LINUX, "/opt/sealwright/bin/sealwright").check(true);
        on(Platform.LINUX, "/media/stick/sealwright").forgetOwn();
        assertThat(entry).exists();
        on(Platform.LINUX, "/opt/sealwright/bin/sealwright").forgetOwn();
        assertThat(entry).doesNotExist();
    }

    @Test
    void oddNamesOfFoldersAreQuoted() throws Exception {
        on(Platform.LINUX, "/opt/50% \"$HOME`\\x/sealwright").check(true);
        assertThat(home.resolve(".config", "autostart", "sealwright-check.desktop"))
                .content()
                .contains("Exec=\"/opt/50%% \\\\\"\\\\$HOME\\\\`\\\\\\\\x/sealwright\" ");
    }

    @Test
    void theFolderForSettingsIsTheOneTheSessionKnows() throws Exception {
        var elsewhere = home.resolve("elsewhere");
        var computer = new Computer(
                Platform.LINUX,
                Map.of("HOME", home.toString(), "XDG_CONFIG_HOME", elsewhere.toString()),
                Map.of("jpackage.app-path", "/opt/sealwright"));
        new SessionStart(computer, new SafeWrite(), this::run).check(true);
        assertThat(elsewhere.resolve("autostart", "sealwright-check.desktop")).exists();
    }

    @Test
    void aProgramThatWasStartedInAnUnknownWayCannotBeStartedAgain() throws Exception {
        var start = new SessionStart(
                new Computer(Platform.LINUX, Map.of("HOME", home.toString()), Map.of()), new SafeWrite(), this::run);
        assertThat(start.possible()).isFalse();
        start.check(true);
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void onAMacItIsALaunchAgent() throws Exception {
        var start = on(Platform.MACOS, "/Applications/Sealwright & Co.app/Contents/MacOS/Sealwright");
        start.check(true);
        var agent = home.resolve("Library", "LaunchAgents", "org.sealwright.check.plist");
        assertThat(agent)
                .content()
                .contains("<string>/Applications/Sealwright &amp; Co.app/Contents/MacOS/Sealwright</string>")
                .contains("<key>RunAtLoad</key>\n  <true/>");
        start.check(false);
        assertThat(agent).doesNotExist();
    }

    @Test
    void onWindowsItIsAValueOfTheRunKey() throws Exception {
        var start = on(Platform.WINDOWS, "/Program Files/Sealwright/sealwright.exe");
        start.check(false);
        start.check(true);
        assertThat(commands.getLast())
                .startsWith(
                        "C:\\Windows\\System32\\reg.exe",
                        "add",
                        "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run")
                .contains("\\\"/Program Files/Sealwright/sealwright.exe\\\" --check --notify");
        registered =
                "    SealwrightCheck    REG_SZ    \"/Program Files/Sealwright/sealwright.exe\" --check --notify\r\n";
        int before = commands.size();
        start.check(true);
        assertThat(commands.subList(before, commands.size())).allMatch(command -> command.contains("query"));
        start.check(false);
        assertThat(commands.getLast()).contains("delete", "SealwrightCheck");
        broken = true;
        assertThatThrownBy(() -> start.check(true)).isInstanceOf(CannotWrite.class);
    }

    private SessionStart on(Platform platform, String program) throws Problem {
        var computer = new Computer(
                platform,
                Map.of("HOME", home.toString(), "USERPROFILE", home.toString()),
                Map.of("sealwright.start", program));
        return new SessionStart(computer, new SafeWrite(), this::run);
    }

    private Programs.Ended run(List<String> command) throws IOException {
        commands.add(command);
        if (broken) {
            throw new IOException("no such program");
        }
        return command.contains("query")
                ? new Programs.Ended(registered.isEmpty() ? 1 : 0, registered)
                : new Programs.Ended(0, "");
    }
}
