package org.sealwright.shell.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.sealwright.core.problem.WrongPassword;

class TroubleReportTest {
    private static Throwable thrownBy(Runnable mistake) {
        try {
            mistake.run();
            throw new AssertionError("nothing was thrown");
        } catch (IllegalStateException | IllegalArgumentException thrown) {
            return thrown;
        }
    }

    private static void first(String message) {
        throw new IllegalStateException(message);
    }

    private static void second() {
        throw new IllegalStateException("second");
    }

    private static String code(Throwable trouble) {
        return TroubleReport.of(trouble, "Sealwright 1").code();
    }

    @Test
    void theSameMistakeHasTheSameCodeWhateverItsMessage() {
        String[] codes = new String[2];
        for (int i = 0; i < 2; i++) {
            int number = i;
            codes[i] = code(thrownBy(() -> first("message " + number)));
        }
        assertThat(codes[0]).matches("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}").isEqualTo(codes[1]);
    }

    @Test
    void mistakesInOtherPlacesAndOfOtherTypesHaveOtherCodes() {
        var here = code(thrownBy(() -> first("")));
        var there = code(thrownBy(TroubleReportTest::second));
        var other = code(thrownBy(() -> {
            throw new IllegalArgumentException();
        }));
        assertThat(here).isNotEqualTo(there).isNotEqualTo(other);
    }

    @Test
    void aWrapperThatOnlyCarriesItDoesNotChangeTheCode() {
        var mistake = thrownBy(TroubleReportTest::second);
        assertThat(code(new ExecutionException(mistake))).isEqualTo(code(mistake));
    }

    @Test
    void detailsNameTypesAndPlacesButNoMessages() {
        var mistake = new IllegalStateException("secret of anna@example.org", new WrongPassword(Path.of("/home/anna")));
        var details = TroubleReport.of(mistake, "Sealwright 1").details();
        assertThat(details)
                .contains("Sealwright 1", "code: ", "IllegalStateException", "WrongPassword (wrong-password)")
                .contains("TroubleReportTest.detailsNameTypesAndPlacesButNoMessages")
                .doesNotContain("anna", "secret of");
    }
}
