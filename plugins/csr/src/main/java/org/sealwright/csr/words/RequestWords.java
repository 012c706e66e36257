package org.sealwright.csr.words;

import jakarta.inject.Inject;
import java.time.Clock;
import org.sealwright.core.request.KeyKind;
import org.sealwright.core.request.MailAddress;
import org.sealwright.core.request.RequestFault;
import org.sealwright.core.request.RequestField;
import org.sealwright.core.request.RequestTemplate;
import org.sealwright.core.text.ShownText;
import org.sealwright.csr.usecase.ListRequests;
import org.sealwright.kit.words.PlainWords;
import org.sealwright.plugin.Texts;

/// The words of this plugin. Everything it returns is safe to show.
public final class RequestWords extends PlainWords {
    private static final int LONGEST_SENTENCE = 1000;

    @Inject
    public RequestWords(Texts.Language language, Clock clock) {
        super(Texts.beside(RequestWords.class, language), language, clock);
    }

    /// What is wrong with a draft, and what is expected.
    public String say(RequestFault fault) {
        String key = "fault." + fault.code();
        return switch (fault) {
            case RequestFault.AtAddress _ -> get(key);
            case RequestFault.TooLong(var field, var length) -> get(key, name(field), field.longest(), length);
            case RequestFault.ForbiddenCharacter(var field, var point) ->
                get(key, name(field), ShownText.of(Character.toString(point)));
            case RequestFault.OnlyPunctuation(var field) -> get(key, name(field));
            case RequestFault.NotACountry(var field) -> get(key, name(field));
            case RequestFault.Missing(var field) -> get(key, name(field));
        };
    }

    /// The name of a field, as the form shows it.
    public String name(RequestField field) {
        return get("request.field." + field.word());
    }

    /// What is to know of a kind of key.
    public String remark(KeyKind kind) {
        return get("request.key." + kind.word());
    }

    public String say(ListRequests.State state) {
        return get("request.state." + state.word());
    }

    public String title(RequestTemplate template) {
        return ShownText.of(template.wording(texts().locale()).title());
    }

    /// When to choose it; may be empty.
    public String sentence(RequestTemplate template) {
        return ShownText.of(template.wording(texts().locale()).sentence(), LONGEST_SENTENCE);
    }

    /// What is to be known of an address that can be asked for: how its letters beyond ASCII stand in the request.
    /// Empty if it has none, or is no address.
    public String hint(String typed) {
        return switch (MailAddress.check(typed)) {
            case MailAddress.Check.Sound(var address)
            when address.international() -> get("address.international", ShownText.of(address.toString()));
            case MailAddress.Check.Sound(var address)
            when !address.toString().equalsIgnoreCase(typed.strip()) ->
                get("address.domain", ShownText.of(address.domain()));
            case MailAddress.Check.Sound _, MailAddress.Check.Faulty _ -> "";
        };
    }
}
