package org.sealwright.trust.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sealwright.core.trust.ServerCertificates.Greeting;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.plugin.Texts;
import org.sealwright.testkit.BundleRules;
import org.sealwright.testkit.CertificateMaker;
import org.sealwright.trust.usecase.Candidate;
import org.sealwright.trust.usecase.Candidate.Remark;
import org.sealwright.trust.usecase.Candidate.Standing;
import org.sealwright.trust.usecase.FetchServerCertificate.Fault;

class BundlesTest extends BundleRules {
    private final AuthorityWords words = new AuthorityWords(new Texts.Language(Locale.ENGLISH), Clock.systemUTC());

    BundlesTest() {
        super(
                AuthorityWords.class,
                List.of("plugins/trust/src/main/java"),
                Pattern.compile("(usage|sealwright|fault|greeting)\\..*|trust\\.level\\..*|candidate\\..*"
                        + "|decision\\.(none|gone)|authorities\\.(tab|lead|empty|filter|purpose|answer)\\..*"
                        + "|authorities\\.import\\.(websites|email|software)"
                        + "|.*\\.(text|tooltip|mnemonic|label)|authorities\\.title|settings\\.trust\\.title"));
    }

    @Test
    void everyWordOfTheUseCasesHasItsText() {
        for (var level : TrustLevel.values()) {
            assertThat(words.say(level)).isNotEmpty();
        }
        for (var greeting : Greeting.values()) {
            assertThat(words.say(greeting)).isNotEmpty();
        }
        for (var fault : Fault.values()) {
            assertThat(words.say(fault)).isNotEmpty();
        }
        var certificate = new CertificateMaker().root("Root").certificate();
        for (var standing : Standing.values()) {
            var remarks = EnumSet.allOf(Remark.class);
            assertThat(words.say(new Candidate(certificate, standing, remarks)))
                    .hasSize(standing == Standing.NEW ? remarks.size() : 1)
                    .doesNotContain("");
        }
    }

    @Test
    void numbersAreSpokenInOneAndInMany() {
        assertThat(words.get("preview.mineGained", 1, "anna"))
                .isEqualTo("This makes one of your certificates valid for signing: anna");
        assertThat(words.get("preview.peopleLost", 12, "bob, …"))
                .isEqualTo("The certificates of 12 people become untrusted: bob, …");
    }
}
