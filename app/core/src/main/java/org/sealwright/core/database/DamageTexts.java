package org.sealwright.core.database;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.sealwright.core.text.Bundles;
import org.sealwright.core.text.ShownText;

/// The sentence and the advice for each [Damage], in one language.
public final class DamageTexts {
    private static final Pattern OBJECT = Pattern.compile("(?<file>\\w+\\.db) object (?<number>\\p{XDigit}+)");

    private final ResourceBundle bundle;

    private DamageTexts(Locale locale) {
        this.bundle = Bundles.named("org.sealwright.core.database.damages", locale, DamageTexts.class.getClassLoader());
    }

    public static DamageTexts in(Locale locale) {
        return new DamageTexts(locale);
    }

    static DamageTexts english() {
        return new DamageTexts(Locale.ROOT);
    }

    /// What is damaged and what that means, in one sentence.
    public String sentence(Damage damage) {
        var key = damage.thing().word() + "." + damage.kind().word();
        return filled(bundle.containsKey(key) ? key : "any." + damage.kind().word(), damage);
    }

    /// What making the signatures anew, or removing the object, would mean.
    public String consequence(Damage damage, Damage.Cure cure) {
        return filled(damage.thing().word() + "." + cure.word(), damage);
    }

    private String filled(String key, Damage damage) {
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(new Object[] {
            named(damage), placed(damage.place()), ShownText.of(String.join(", ", damage.details())), claims(damage)
        });
    }

    /// One without name is told from the others by its number.
    private String named(Damage damage) {
        if (!damage.name().isEmpty()) {
            return ShownText.of(damage.name());
        }
        return damage.place().isEmpty()
                ? bundle.getString("unnamed")
                : bundle.getString("unnamed") + " (" + placed(damage.place()) + ")";
    }

    /// `key4.db object 366e3d91`, which the command line takes as it is, in words of the language.
    private String placed(String place) {
        var object = OBJECT.matcher(place);
        return object.matches()
                ? new MessageFormat(bundle.getString("place"), bundle.getLocale())
                        .format(new Object[] {object.group("file"), object.group("number")})
                : ShownText.of(place);
    }

    /// `websites: trusted, e-mail: trusted, software: nothing said`.
    private String claims(Damage damage) {
        return damage.claims()
                .map(trust -> new MessageFormat(bundle.getString("claims"), bundle.getLocale()).format(new Object[] {
                    bundle.getString("level." + trust.websites().word()),
                    bundle.getString("level." + trust.email().word()),
                    bundle.getString("level." + trust.software().word())
                }))
                .orElse("");
    }
}
