package org.sealwright.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {
    @Test
    void theSentenceNamesTheFileAndTheReason() {
        var problem = new DamagedInput(Path.of("anna.p12"), "it ends too early");
        assertThat(problem).hasMessage("anna.p12 cannot be read: it ends too early.");
        assertThat(problem.kind().exitCode()).isEqualTo(7);
    }

    @Test
    void germanSpeaksGerman() {
        var texts = ProblemTexts.in(Locale.GERMANY);
        assertThat(texts.sentence(new WrongPassword(Path.of("anna.p12"))))
                .isEqualTo("Das Passwort für anna.p12 stimmt nicht. Es wurde nichts geändert.");
    }

    @Test
    void anotherLanguageFallsBackToEnglishWhateverTheSystemSpeaks() {
        var texts = ProblemTexts.in(Locale.FRANCE);
        assertThat(texts.sentence(new FileExists(Path.of("a")))).isEqualTo("a already exists.");
    }

    @Test
    void aFileNameThatTurnsTheReadingDirectionIsSpelledOut() {
        var problem = new CannotRead(Path.of("gpj\u202Eexe"), null);
        assertThat(problem.getMessage()).startsWith("gpj\\u{202E}exe cannot be read");
    }
}
