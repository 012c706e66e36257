package org.sealwright.kit.words;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.sealwright.core.database.Damage;
import org.sealwright.core.database.DamageTexts;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.ProblemTexts;
import org.sealwright.core.reading.Note;
import org.sealwright.core.settings.Organisation;
import org.sealwright.core.text.ShownText;
import org.sealwright.kit.description.Section;
import org.sealwright.kit.description.Value;
import org.sealwright.plugin.Locked;
import org.sealwright.plugin.Texts;

/// Puts values into the user's language, with the words of one plugin and those that all plugins have in common. A
/// plugin makes a class of its own of it, beside its bundle. Everything it returns is safe to show: text from
/// certificates went through [ShownText].
public class PlainWords {
    /// Raw bytes may be longer than names; more digits than this help nobody.
    private static final int LONGEST_HEX = 2048;

    private final Texts texts;
    private final Texts common;
    private final ProblemTexts problems;
    private final DamageTexts damages;
    private final DateTimeFormatter days;
    private final DateTimeFormatter moments;

    /// @param texts the plugin's own
    protected PlainWords(Texts texts, Texts.Language language, Clock clock) {
        this.texts = texts;
        this.common = Texts.beside(PlainWords.class, language);
        this.problems = ProblemTexts.in(language.locale());
        this.damages = DamageTexts.in(language.locale());
        ZoneId zone = clock.getZone();
        this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .withZone(zone);
        this.moments = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.LONG)
                .withLocale(language.locale())
                .withZone(zone);
    }

    /// Is there such a text, of the plugin or in common?
    public boolean has(String key) {
        return texts.has(key) || common.has(key);
    }

    /// The plugin's own texts.
    public Texts texts() {
        return texts;
    }

    /// A fixed text, or one with arguments that are safe to show already.
    public String get(String key, Object... arguments) {
        return texts.has(key) ? texts.get(key, arguments) : common.get(key, arguments);
    }

    public String say(Value value) {
        return switch (value) {
            case Value.Text(var text) -> ShownText.of(text);
            case Value.Hex(var digits) -> ShownText.of(digits, LONGEST_HEX);
            case Value.Word(var key, var arguments) ->
                get(key, arguments.stream().map(this::argument).toArray());
            case Value.Moment(var at) -> moments.format(at);
            case Value.Day(var at) -> day(at);
            case Value.Identifier(var oid) -> identifier(oid);
            case Value.AttributeKind(var oid, var label) -> has("oid." + oid) ? get("oid." + oid) : ShownText.of(label);
            case Value.Fault(var reason) -> new VerdictWords(this).sentence(reason);
            case Value.Advice(var reason) -> new VerdictWords(this).advice(reason);
            case Value.Remarked(var remark) -> new VerdictWords(this).remark(remark);
        };
    }

    /// The title of a section, which says so if programs must understand it.
    public String title(Section section) {
        var title = say(section.title());
        return section.critical() ? get("section.critical", title) : title;
    }

    /// A date in its long form, as Thunderbird shows it.
    public String day(Instant at) {
        return days.format(at);
    }

    /// The name of a known object identifier with its number, else the number.
    private String identifier(String oid) {
        var key = "oid." + oid;
        return has(key) ? get("value.identifier", get(key), oid) : ShownText.of(oid);
    }

    private Object argument(Object argument) {
        return switch (argument) {
            case Value value -> say(value);
            case Number number -> number;
            default -> ShownText.of(argument.toString());
        };
    }

    /// What is worth telling about a file.
    public String sentence(Note note) {
        var sentence = get("note." + note.code());
        var detail = note.reason().map(problems::clause).orElseGet(() -> ShownText.of(note.detail()));
        return detail.isBlank() ? sentence : get("note.withDetail", sentence, detail);
    }

    /// What is damaged in the database.
    public String sentence(Damage damage) {
        return damages.sentence(damage);
    }

    /// What a repair of it would mean.
    public String consequence(Damage damage, Damage.Cure cure) {
        return damages.consequence(damage, cure);
    }

    /// Who decided what cannot be changed here ([Locked]).
    public String lockedBy(Organisation who) {
        return Locked.by(who, new Texts.Language(texts.locale()));
    }

    /// What happened, in one sentence.
    public String sentence(Problem problem) {
        return problems.sentence(problem);
    }

    /// What to do about it; may be empty.
    public String advice(Problem problem) {
        return problems.advice(problem);
    }

    /// The advice for the command line, with the options to use.
    public String commandLineAdvice(Problem problem) {
        return problems.commandLineAdvice(problem);
    }
}
