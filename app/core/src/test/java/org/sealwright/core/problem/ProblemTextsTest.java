package org.sealwright.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.account.Fitness;

class ProblemTextsTest {
    @Test
    void theSentenceNamesTheFileAndTheReason() {
        var problem = new DamagedInput(Path.of("anna.p12"), "it ends too early");
        assertThat(problem).hasMessage("anna.p12 cannot be read: it ends too early.");
        assertThat(problem.kind().exitCode()).isEqualTo(7);
    }

    @Test
    void theWindowNamesNoOptionOfTheCommandLine() {
        var problem = new PasswordNeeded(Path.of("anna.p12"));
        for (var locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            var texts = ProblemTexts.in(locale);
            assertThat(texts.advice(problem)).isNotEmpty().doesNotContain("--");
            assertThat(texts.commandLineAdvice(problem)).contains("--password-file");
        }
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

    /// The makers of clauses are all that can name one.
    @Test
    void everyClauseStandsInBothLanguages() throws Exception {
        for (var maker : Clause.class.getDeclaredMethods()) {
            if (Modifier.isStatic(maker.getModifiers()) && Modifier.isPublic(maker.getModifiers())) {
                var numbers = new Object[maker.getParameterCount()];
                Arrays.setAll(numbers, _ -> 64);
                var problem = new DamagedInput(Path.of("anna.p12"), (Clause) maker.invoke(null, numbers));
                var english = ProblemTexts.english().sentence(problem);
                var german = ProblemTexts.in(Locale.GERMAN).sentence(problem);
                assertThat(english).startsWith("anna.p12 cannot be read: ").doesNotContain("{");
                assertThat(german)
                        .startsWith("anna.p12 lässt sich nicht lesen: ")
                        .doesNotContain("{");
            }
        }
    }

    @Test
    void everyReasonAgainstACertificateHasItsSentenceAndAdvice() {
        for (var texts : List.of(ProblemTexts.english(), ProblemTexts.in(Locale.GERMAN))) {
            for (var obstacle : Fitness.Obstacle.values()) {
                var problem = new CertificateUnfit(obstacle.code(), "Anna", "anna@example.org");
                assertThat(texts.sentence(problem)).contains("«Anna»", "anna@example.org");
                assertThat(texts.advice(problem)).isNotEmpty();
            }
            for (var use : CertificateUse.values()) {
                assertThat(texts.sentence(new NoCertificateChosen(use.word(), "anna@example.org")))
                        .contains("anna@example.org");
            }
        }
    }
}
