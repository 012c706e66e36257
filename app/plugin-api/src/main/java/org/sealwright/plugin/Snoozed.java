package org.sealwright.plugin;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sealwright.core.settings.Setting;
import org.sealwright.core.settings.Settings;

/// Findings that the user put off, each until a day, by [Finding#key].
public record Snoozed(Map<String, LocalDate> until) {
    public static final Snoozed NONE = new Snoozed(Map.of());

    /// Where it is kept; the overview writes it.
    public static final Setting<Snoozed> SETTING =
            Setting.internal("overview.snoozed", NONE, Snoozed::read, Snoozed::write);

    public Snoozed {
        until = Map.copyOf(until);
    }

    /// As it is today.
    public static Snoozed today(Settings settings, Clock clock) {
        return settings.value(SETTING).on(LocalDate.now(clock));
    }

    /// As it is kept in the settings: `key=2027-05-12`, with commas between; keys percent-encoded.
    ///
    /// @throws IllegalArgumentException if it is not such a text
    public static Snoozed read(String text) {
        var until = new TreeMap<String, LocalDate>();
        for (var entry : text.split(",", -1)) {
            if (!entry.isBlank()) {
                int equals = entry.lastIndexOf('=');
                if (equals < 0) {
                    throw new IllegalArgumentException("no day: " + entry);
                }
                try {
                    until.put(
                            URLDecoder.decode(entry.substring(0, equals), StandardCharsets.UTF_8),
                            LocalDate.parse(entry.substring(equals + 1)));
                } catch (DateTimeParseException e) {
                    throw new IllegalArgumentException(e);
                }
            }
        }
        return new Snoozed(until);
    }

    public String write() {
        return new TreeMap<>(until)
                .entrySet().stream()
                        .map(entry ->
                                URLEncoder.encode(entry.getKey(), StandardCharsets.UTF_8) + "=" + entry.getValue())
                        .collect(Collectors.joining(","));
    }

    /// Those that are still left alone on a day.
    public Snoozed on(LocalDate day) {
        return new Snoozed(until.entrySet().stream()
                .filter(entry -> entry.getValue().isAfter(day))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// Until when a finding is left alone; empty if it is not, and of a duty even if it was put off before it became
    /// one.
    public Optional<LocalDate> until(Finding finding) {
        return finding.duty().isPresent() ? Optional.empty() : Optional.ofNullable(until.get(finding.key()));
    }

    public Snoozed with(Finding finding, LocalDate day) {
        var next = new TreeMap<>(until);
        next.put(finding.key(), day);
        return new Snoozed(next);
    }

    public Snoozed without(Finding finding) {
        var next = new TreeMap<>(until);
        next.remove(finding.key());
        return new Snoozed(next);
    }
}
