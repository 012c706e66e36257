package org.sealwright.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.sealwright.core.problem.NoProfile;
import org.sealwright.core.task.Progress;
import org.sealwright.core.task.Subscription;

/// One source that fails must not silence the others.
class FindingsTest {
    private static final Finding HINT = Finding.general("sample.hint", "all", Finding.Urgency.ADVICE, "A sample.");

    private interface Look {
        List<Finding> find() throws Exception;
    }

    private static FindingSource source(String subject, Look look) {
        return new FindingSource() {
            @Override
            public String subject() {
                return subject;
            }

            @Override
            public Set<String> kinds() {
                return Set.of();
            }

            @Override
            public List<Finding> find(Progress progress) throws Exception {
                return look.find();
            }

            @Override
            public Subscription onChange(Runnable listener) {
                return () -> {};
            }
        };
    }

    @Test
    void aSourceThatFailsIsNamedAndTheOthersAreHeard() {
        var problem = new NoProfile(Path.of("nowhere"));
        var broken = source("backups", () -> {
            throw problem;
        });
        var crashing = source("requests", () -> {
            throw new IllegalStateException("a mistake");
        });
        Findings findings = () -> List.of(broken, crashing, source("samples", () -> List.of(HINT)));
        var answers = findings.ask(Progress.none());
        assertThat(answers).extracting(Findings.Answer::subject).containsExactly("backups", "requests", "samples");
        assertThat(answers.get(0).failure()).contains(problem);
        assertThat(answers.get(1).failure()).get().isInstanceOf(IllegalStateException.class);
        assertThat(answers.get(2).found()).containsExactly(HINT);
        assertThat(answers.get(2).failure()).isEmpty();
    }

    @Test
    void cancellingEndsItAll() {
        Findings findings = () -> List.of(source("samples", () -> {
            throw new CancellationException();
        }));
        assertThatThrownBy(() -> findings.ask(Progress.none())).isInstanceOf(CancellationException.class);
    }

    @Test
    void twoFindingsOfOneKindAreToldApartByWhatTheyAreAbout() {
        var other = Finding.general("sample.hint", "other", Finding.Urgency.ADVICE, "A sample.");
        assertThat(HINT.key()).isNotEqualTo(other.key());
    }

    @Test
    void whatCountsIsWhatPressesAndWasNotPutOff() {
        var soon = Finding.general("sample.soon", "all", Finding.Urgency.SOON, "A sample.");
        var blocked = Finding.general("sample.blocked", "all", Finding.Urgency.BLOCKED, "A sample.");
        var later = Finding.general("sample.later", "all", Finding.Urgency.URGENT, "A sample.");
        var snoozed = Snoozed.NONE.with(later, LocalDate.parse("2026-12-01"));
        var failed = new Findings.Answer("backups", List.of(), Optional.of(new IllegalStateException()));
        var said = new Findings.Answer("samples", List.of(HINT, soon, soon, later, blocked), Optional.empty());
        var attention = Attention.of(List.of(failed, said), snoozed);
        assertThat(attention.pressing()).containsExactly(blocked, soon);
        assertThat(attention.advice()).containsExactly(HINT);
        assertThat(attention.putOff()).containsExactly(later);
        assertThat(attention.failed()).containsExactly(failed);
    }

    @Test
    void urgenciesStandInTheirOrder() {
        assertThat(Finding.Urgency.BLOCKED)
                .isLessThan(Finding.Urgency.URGENT)
                .isLessThan(Finding.Urgency.SOON)
                .isLessThan(Finding.Urgency.ADVICE)
                .isLessThan(Finding.Urgency.DETAIL);
    }
}
