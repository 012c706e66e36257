package org.sealwright.plugin;

import org.sealwright.core.settings.Organisation;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.text.ShownText;

/// What is said beside a control that the organisation's policy locks, everywhere in the same words: who decided it
/// and whom to ask.
public final class Locked {
    private Locked() {}

    /// `Set by Example Clinic, it@clinic.example`.
    public static String by(Settings settings, Texts.Language language) {
        return by(Organisation.of(settings), language);
    }

    /// The same, of an organisation that is known already.
    public static String by(Organisation who, Texts.Language language) {
        var texts = Texts.beside(Locked.class, language);
        var name = ShownText.of(who.name());
        var contact = ShownText.of(who.contact());
        if (name.isEmpty()) {
            return contact.isEmpty() ? texts.get("locked.byOrganisation") : texts.get("locked.byContact", contact);
        }
        return contact.isEmpty() ? texts.get("locked.byName", name) : texts.get("locked.by", name, contact);
    }
}
