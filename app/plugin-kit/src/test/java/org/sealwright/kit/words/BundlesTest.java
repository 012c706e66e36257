package org.sealwright.kit.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sealwright.core.certificate.Group;
import org.sealwright.core.certificate.KeyUsage;
import org.sealwright.core.extension.GeneralName;
import org.sealwright.core.reading.Note;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.testkit.BundleRules;

class BundlesTest extends BundleRules {
    BundlesTest() {
        super(
                PlainWords.class,
                List.of("app/plugin-kit/src/main/java", "plugins"),
                Pattern.compile("(oid|name|note|keyUsage|group|origin|trust|verdict|revocation|summary|details)\\..*"));
    }

    @Test
    void everyValueThatIsNamedByAnEnumHasItsWord() {
        assertThat(english().stringPropertyNames())
                .containsAll(words("group.", Group.values()))
                .containsAll(words("trust.", TrustLevel.values()))
                .containsAll(words("name.", GeneralName.Kind.values()))
                .containsAll(words("keyUsage.", KeyUsage.values()));
    }

    @Test
    void everyNoteHasItsWords() {
        for (var kind : Note.Kind.values()) {
            assertThat(english().stringPropertyNames()).contains("note." + new Note(kind, "").code());
        }
    }

    private static List<String> words(String prefix, Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> prefix + value.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
