package org.sealwright.overview.timeline;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import org.sealwright.core.text.ShownText;
import org.sealwright.overview.usecase.Timeline;
import org.sealwright.overview.usecase.Timeline.Bar;
import org.sealwright.overview.words.OverviewWords;
import org.sealwright.plugin.Texts;

/// The words of the timeline. Everything it returns is safe to show.
public final class TimelineWords {
    private final OverviewWords words;
    private final DateTimeFormatter months;
    private final DateTimeFormatter shortDays;

    @Inject
    public TimelineWords(OverviewWords words, Texts.Language language, Clock clock) {
        this.words = words;
        shortDays = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language.locale())
                .withZone(clock.getZone());
        months = DateTimeFormatter.ofPattern("LLLL yyyy", language.locale());
    }

    /// A fixed text.
    public String get(String key) {
        return words.get(key);
    }

    /// A certificate of the timeline above its bar, short.
    public String beside(Bar bar) {
        return words.get("timeline.bar." + bar.state(), shortDays.format(bar.from()), shortDays.format(bar.to()));
    }

    private String spoken(String address, Bar bar) {
        var issuer = bar.certificate().issuer().commonName().or(() -> bar.certificate()
                .issuer()
                .organization());
        return words.get(
                "timeline.spoken." + bar.state(),
                ShownText.of(address),
                words.day(bar.from()),
                words.day(bar.to()),
                ShownText.of(issuer.orElse("")));
    }

    /// The timeline of own certificates in words, a sentence for each.
    public List<String> own(Timeline timeline) {
        return timeline.lanes().stream()
                .flatMap(lane -> lane.bars().stream().map(bar -> spoken(lane.address(), bar)))
                .toList();
    }

    /// When other people's certificates end, in words; nothing if there are none.
    public List<String> people(Timeline timeline) {
        var sentences = new ArrayList<String>();
        if (timeline.ended() > 0) {
            sentences.add(words.get("timeline.people.earlier", timeline.ended()));
        }
        timeline.people().stream()
                .filter(month -> month.ends() > 0)
                .forEach(month ->
                        sentences.add(words.get("timeline.people.month", month.ends(), months.format(month.month()))));
        if (timeline.later() > 0) {
            sentences.add(words.get("timeline.people.later", timeline.later()));
        }
        return sentences;
    }
}
