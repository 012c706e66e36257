package org.sealwright.csr.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sealwright.core.request.KeyKind;
import org.sealwright.core.request.MailAddress;
import org.sealwright.core.request.RequestFacts.Weakness;
import org.sealwright.core.request.RequestFault;
import org.sealwright.core.request.RequestField;
import org.sealwright.csr.usecase.ListRequests;
import org.sealwright.plugin.Texts;
import org.sealwright.testkit.BundleRules;

class BundlesTest extends BundleRules {
    private final RequestWords words = new RequestWords(new Texts.Language(Locale.ENGLISH), Clock.systemUTC());

    BundlesTest() {
        super(
                RequestWords.class,
                List.of("plugins/csr/src/main/java"),
                Pattern.compile("(usage|sealwright|fault)\\..*|request\\.(field|key|proof|state|weakness)\\..*|"
                        + "request\\.summary\\.state\\..*|.*\\.(text|tooltip|mnemonic)|requests\\.title|"
                        + "settings\\.request\\.title|request\\..*\\.label"));
    }

    @Test
    void everyFaultHasItsSentence() {
        for (var fault : MailAddress.Fault.values()) {
            assertThat(words.say(new RequestFault.BadAddress(0, fault))).isNotEmpty();
        }
        assertThat(words.say(new RequestFault.AddressTwice(1))).isNotEmpty();
        assertThat(words.say(new RequestFault.TooLong(RequestField.NAME, 65)))
                .isEqualTo("Name is too long: 65 characters, and at most 64 are allowed.");
        assertThat(words.say(new RequestFault.ForbiddenCharacter(RequestField.PLACE, 0x202e)))
                .contains("\\u{202E}");
        assertThat(words.say(new RequestFault.OnlyPunctuation(RequestField.PLACE)))
                .contains("Town");
        assertThat(words.say(new RequestFault.NotACountry(RequestField.COUNTRY)))
                .contains("DE");
        assertThat(words.say(new RequestFault.Missing(RequestField.NAME))).contains("Name");
    }

    @Test
    void everyKindOfKeyStateAndWeaknessHasItsSentence() {
        for (var kind : KeyKind.values()) {
            assertThat(words.remark(kind)).isNotEmpty();
        }
        for (var state : ListRequests.State.values()) {
            assertThat(words.say(state)).isNotEmpty();
            assertThat(words.get("request.summary.state." + state.word())).isNotEmpty();
        }
        for (var weakness : Weakness.values()) {
            assertThat(words.get("request.weakness." + weakness.word())).isNotEmpty();
        }
        for (var field : RequestField.values()) {
            assertThat(words.name(field)).isNotEmpty();
        }
    }
}
