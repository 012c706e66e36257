package org.sealwright.crypto.asn1;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.ProblemTexts;

class MalformedTest {
    private static final Pattern REASON = Pattern.compile("new Malformed\\(\\s*\"([^\"]*)\"");

    @Test
    void everyReasonHasItsWordsInBothLanguages() throws IOException {
        int reasons = 0;
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                for (var found :
                        REASON.matcher(Files.readString(file)).results().toList()) {
                    var clause = new Malformed(found.group(1)).reason();
                    var english = ProblemTexts.in(Locale.ENGLISH).clause(clause);
                    assertThat(english).isNotEqualTo(found.group(1));
                    assertThat(ProblemTexts.in(Locale.GERMAN).clause(clause))
                            .isNotEqualTo(english)
                            .isNotBlank();
                    reasons++;
                }
            }
        }
        assertThat(reasons).isGreaterThan(60);
    }

    @Test
    void aProblemTellsTheReasonInTheReadersLanguage() {
        var problem = new DamagedInput(Path.of("anna.p12"), new Malformed("it-is-empty").reason());
        assertThat(problem).hasMessageContaining("it is empty");
        assertThat(ProblemTexts.in(Locale.GERMAN).sentence(problem)).contains("sie ist leer");
    }
}
