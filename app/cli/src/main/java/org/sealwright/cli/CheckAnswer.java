package org.sealwright.cli;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.desktop.DesktopNotice;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.settings.CommonSettings;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.task.Progress;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.Attention;
import org.sealwright.plugin.ExitCode;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.Findings;
import org.sealwright.plugin.Snoozed;
import org.sealwright.plugin.Terminal;
import org.sealwright.plugin.Texts;

/// Answers `sealwright --check`: what in the profile needs attention, as the overview shows it, and nothing at
/// all if that is nothing.
final class CheckAnswer {
    private final Findings findings;
    private final Snoozing snoozing;
    private final CurrentProfile current;
    private final Notice notice;
    private final Output output;

    /// What was put off.
    record Snoozing(Settings settings, Clock clock) {
        @Inject
        Snoozing {}

        Snoozed today() {
            return Snoozed.today(settings, clock);
        }
    }

    /// The message of the desktop.
    record Notice(DesktopNotice desktop, Settings settings, Product product, Texts.Language language) {
        @Inject
        Notice {}

        /// Nothing of a certificate: it may be read on a locked screen.
        void show(int things) {
            var wanted = settings.get(CommonSettings.CHECK_AT_LOGIN);
            boolean forbidden = wanted.locked() && !wanted.value();
            if (things > 0 && !forbidden) {
                var texts = Texts.beside(CheckAnswer.class, language);
                desktop.showOnceADay(product.name(), texts.get("check.notice", things));
            }
        }
    }

    /// Where it is said.
    record Output(Terminal terminal, Streams streams, Failures failures) {
        @Inject
        Output {}
    }

    @Inject
    CheckAnswer(Findings findings, Snoozing snoozing, CurrentProfile current, Notice notice, Output output) {
        this.findings = findings;
        this.snoozing = snoozing;
        this.current = current;
        this.notice = notice;
        this.output = output;
    }

    /// @return the exit code: that for attention if anything needs it, that of the failure if somebody could not look
    int answer(CheckOptions options) throws Problem {
        var answers = findings.sources().stream()
                .filter(source -> !options.notification() || !source.asksServers())
                .map(source -> Findings.ask(source, Progress.none()))
                .toList();
        var snoozed = snoozing.today();
        var attention = Attention.of(answers, snoozed);
        var said = options.all()
                ? Stream.of(attention.pressing(), attention.advice(), attention.putOff())
                        .flatMap(List::stream)
                        .toList()
                : attention.pressing();
        if (said.isEmpty() && !answers.isEmpty() && attention.failed().size() == answers.size()) {
            return output.failures().of(answers.getFirst().failure().orElseThrow());
        }
        var failed = attention.failed().stream().map(this::failed).toList();
        if (output.terminal().json()) {
            output.terminal().answer(Map.of("check", document(said, failed, snoozed)), Terminal.Table.NONE);
        } else {
            said.forEach(finding -> output.terminal().say(line(finding)));
        }
        failed.stream().map(Failed::message).distinct().forEach(message -> output.streams()
                .err()
                .println(message));
        if (options.notification()) {
            notice.show(said.size());
        }
        return failed.stream().map(Failed::exitCode).findFirst().orElse(said.isEmpty() ? 0 : ExitCode.ATTENTION);
    }

    /// @param subject what could not be looked at
    private record Failed(String subject, String message, int exitCode) {}

    private Failed failed(Findings.Answer answer) {
        var told = output.failures().told(answer.failure().orElseThrow());
        return new Failed(answer.subject(), told.message(), told.exitCode());
    }

    private static String line(Finding finding) {
        return finding.address()
                .map(address -> ShownText.of(address) + ": " + finding.sentence())
                .orElseGet(finding::sentence);
    }

    private Map<String, Object> document(List<Finding> said, List<Failed> failed, Snoozed snoozed) throws Problem {
        var document = new LinkedHashMap<String, Object>();
        document.put("profile", current.profile().folder().toString());
        document.put("ok", said.isEmpty() && failed.isEmpty());
        document.put(
                "attention",
                said.stream().map(finding -> document(finding, snoozed)).toList());
        document.put(
                "failed",
                failed.stream()
                        .map(each -> Map.of("subject", each.subject(), "message", each.message()))
                        .toList());
        return document;
    }

    private static Map<String, @Nullable Object> document(Finding finding, Snoozed snoozed) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put(
                "check", finding.kind().substring(0, Math.max(0, finding.kind().indexOf('.'))));
        document.put("kind", finding.kind());
        document.put("urgency", finding.urgency().name().toLowerCase(Locale.ROOT));
        document.put("address", finding.address().orElse(null));
        document.put(
                "sha256",
                finding.certificate()
                        .map(stored -> stored.certificate().sha256().hex())
                        .orElse(null));
        document.put(
                "put_off_until", snoozed.until(finding).map(Object::toString).orElse(null));
        document.put("message", line(finding));
        return document;
    }
}
