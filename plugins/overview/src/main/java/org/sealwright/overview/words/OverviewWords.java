package org.sealwright.overview.words;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.text.ShownText;
import org.sealwright.kit.words.PlainWords;
import org.sealwright.overview.usecase.AddressStanding.Status;
import org.sealwright.plugin.Findings;
import org.sealwright.plugin.SurpriseCode;
import org.sealwright.plugin.Texts;

/// The words of the overview. Everything it returns is safe to show.
public final class OverviewWords extends PlainWords {
    private final DateTimeFormatter days;

    @Inject
    public OverviewWords(Texts.Language language, Clock clock) {
        super(Texts.beside(OverviewWords.class, language), language, clock);
        days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale());
    }

    /// A day of the calendar in its long form.
    public String day(LocalDate day) {
        return days.format(day);
    }

    /// What an address has, before anything that is found about it.
    public String sentence(Status status) {
        return switch (status) {
            case Status.Nothing _ -> get("overview.status.nothing");
            case Status.Waiting(var since) -> get("overview.status.waiting", day(since));
            case Status.Ended(var last) -> get("overview.status.ended", end(last));
            case Status.Usable usable -> does(usable);
        };
    }

    private String does(Status.Usable usable) {
        var signs = usable.signing();
        var decrypts = usable.encryption();
        if (signs.isPresent() && decrypts.isPresent()) {
            var signsUntil = end(signs.get());
            var decryptsUntil = end(decrypts.get());
            return signsUntil.equals(decryptsUntil)
                    ? get("overview.status.both", signsUntil)
                    : get("overview.status.each", signsUntil, decryptsUntil);
        }
        return signs.map(stored -> get("overview.status.signs", end(stored)))
                .or(() -> decrypts.map(stored -> get("overview.status.decrypts", end(stored))))
                .orElse("");
    }

    private String end(StoredCertificate stored) {
        return day(stored.certificate().notAfter());
    }

    /// That one plugin could not look, and why; empty if it could.
    public Optional<String> failure(Findings.Answer answer) {
        return answer.failure()
                .map(reason -> reason instanceof Problem problem
                        ? get("overview.failed.because", answer.subject(), sentence(problem))
                        : get("overview.failed", answer.subject()));
    }

    /// Why something could not be looked at.
    public String reason(Exception reason) {
        return reason instanceof Problem problem ? sentence(problem) : get("report.bug", SurpriseCode.of(reason));
    }

    /// The name of a file, safe to show.
    public String fileName(Path file) {
        return ShownText.of(String.valueOf(file.getFileName()));
    }
}
