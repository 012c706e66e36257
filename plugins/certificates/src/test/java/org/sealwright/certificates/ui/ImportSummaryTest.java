package org.sealwright.certificates.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.plaf.basic.BasicHTML;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sealwright.certificates.usecase.Arrivals;
import org.sealwright.certificates.usecase.ImportResult;
import org.sealwright.certificates.usecase.Surroundings;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.kit.words.ExpiryWords;
import org.sealwright.plugin.Texts;

class ImportSummaryTest {
    private final Surroundings here = new Surroundings();

    @BeforeAll
    static void display() {
        PageInFrame.needsDisplay();
    }

    /// In German the name of the file is the beginning of the button: `<html>….p12 löschen…`.
    @Test
    void aStepThatBeginsWithTheNameOfAFileIsNoHtml() {
        var text = "<html><img src=http:&#47;&#47;evil.example>.p12 löschen…";
        var step = new NextStep("certificates.putAway.delete", text, "tip", () -> {});
        var words = new CertificateWords(new Texts.Language(Locale.GERMAN), here.clock);

        var buttons = GuiActionRunner.execute(() -> everything(new ImportSummary(
                        new ImportResult(List.of(), false, Arrivals.NONE, List.of()),
                        List.of(step),
                        words,
                        new ExpiryWords(words, here.clock)))
                .filter(JButton.class::isInstance)
                .map(JButton.class::cast)
                .filter(button -> button.getText() != null && !button.getText().isEmpty())
                .toList());

        assertThat(buttons).singleElement().satisfies(button -> {
            assertThat(button.getText()).isEqualTo(text);
            assertThat(button.getClientProperty(BasicHTML.propertyKey)).isNull();
        });
    }

    private static Stream<Component> everything(Component root) {
        return root instanceof Container container
                ? Stream.concat(
                        Stream.of(root), Stream.of(container.getComponents()).flatMap(ImportSummaryTest::everything))
                : Stream.of(root);
    }
}
