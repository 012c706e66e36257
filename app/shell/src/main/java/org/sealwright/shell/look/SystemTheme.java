package org.sealwright.shell.look;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Finds out whether the system is set to dark. It asks a small program of the system, so never on the event
/// thread.
public class SystemTheme {
    private static final long PATIENCE_SECONDS = 2;

    private record Question(List<String> command, String darkAnswer, String lightAnswer) {}

    @Inject
    public SystemTheme() {}

    /// @return empty if the system does not say
    public Optional<Boolean> dark() {
        return questions(System.getProperty("os.name").toLowerCase(Locale.ROOT)).stream()
                .flatMap(question -> answer(question).stream())
                .findFirst();
    }

    private static List<Question> questions(String system) {
        if (system.startsWith("windows")) {
            return List.of(new Question(
                    List.of(
                            windowsProgram("reg.exe"),
                            "query",
                            "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
                            "/v",
                            "AppsUseLightTheme"),
                    "0x0",
                    "0x1"));
        }
        if (system.startsWith("mac")) {
            // The key is there only when it is dark; the program then fails, which is an answer, too.
            return List.of(new Question(List.of("defaults", "read", "-g", "AppleInterfaceStyle"), "dark", "exist"));
        }
        return List.of(
                // The desktop portal speaks for GNOME, KDE and others: 1 dark, 2 light, 0 no preference.
                new Question(
                        List.of(
                                "gdbus",
                                "call",
                                "--session",
                                "--timeout",
                                "1",
                                "--dest",
                                "org.freedesktop.portal.Desktop",
                                "--object-path",
                                "/org/freedesktop/portal/desktop",
                                "--method",
                                "org.freedesktop.portal.Settings.Read",
                                "org.freedesktop.appearance",
                                "color-scheme"),
                        "uint32 1",
                        "uint32"),
                new Question(List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme"), "dark", "'"));
    }

    /// With its folder: without it Windows looks in the current one first, where anything may lie.
    private static String windowsProgram(String name) {
        var windows = Optional.ofNullable(System.getenv("SystemRoot")).orElse("C:\\Windows");
        return windows + "\\System32\\" + name;
    }

    private static Optional<Boolean> answer(Question question) {
        return output(question.command())
                .map(text -> text.toLowerCase(Locale.ROOT))
                .flatMap(text -> {
                    if (text.contains(question.darkAnswer())) {
                        return Optional.of(true);
                    }
                    return text.contains(question.lightAnswer()) ? Optional.of(false) : Optional.empty();
                });
    }

    private static Optional<String> output(List<String> command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            return Optional.of(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException notThere) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
