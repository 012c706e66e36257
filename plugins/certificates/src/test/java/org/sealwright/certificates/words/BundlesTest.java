package org.sealwright.certificates.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sealwright.core.reading.Note;
import org.sealwright.testkit.BundleRules;

class BundlesTest extends BundleRules {
    BundlesTest() {
        super(
                CertificateWords.class,
                List.of("plugins/certificates/src/main/java"),
                Pattern.compile(
                        "(note|import\\.reason|usage|sealwright)\\..*|"
                                + "summary\\.(use|origin)\\..*|certificates\\.(tab|column|export|import\\.title|putAway\\.(move|delete)\\.button)\\..*|"
                                + "certificates\\.delete\\.title\\..*|.*\\.(text|tooltip|mnemonic|button)|certificates\\.title"));
    }

    @Test
    void everyNoteHasItsWords() {
        for (var kind : Note.Kind.values()) {
            assertThat(english().stringPropertyNames()).contains("note." + new Note(kind, "").code());
        }
    }
}
