package org.sealwright.certificates.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.data.TableCell.row;

import java.awt.Component;
import java.awt.Container;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JMenuItem;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sealwright.certificates.usecase.Surroundings;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.plugin.ui.CertificateAction;
import org.sealwright.plugin.ui.CertificateAction.Place;
import org.sealwright.testkit.FakePrompt;

/// What other plugins can do with certificates, offered by this one.
class OfferedActionsTest {
    private final WindowParts parts = PageInFrame.parts(new FakePrompt());
    private final Surroundings here = parts.here;
    private final List<StoredCertificate> backedUp = new ArrayList<>();

    @BeforeAll
    static void display() {
        PageInFrame.needsDisplay();
    }

    private void offer(Place place) {
        parts.offered.add(new CertificateAction(
                "certificates.view",
                1,
                parts.words.texts(),
                OfferedActionsTest.class,
                place,
                certificates ->
                        certificates.size() == 1 && certificates.getFirst().hasPrivateKey(),
                backedUp::addAll));
    }

    @Test
    void theyStandInTheContextMenu() {
        var anna = here.storeOwn(here.maker.person("Anna", "anna@example.org", here.root));
        offer(Place.MENU);
        try (var page = PageInFrame.open(parts)) {
            var menu = page.window.table("certificates.mine.table").showPopupMenuAt(row(0).column(0));
            var entry = (JMenuItem) menu.target().getComponent(menu.target().getComponentCount() - 1);
            GuiActionRunner.execute(() -> entry.doClick());
            assertThat(entry.getName()).isEqualTo("certificates.view.entry");
        }
        assertThat(backedUp).containsExactly(anna);
    }

    @Test
    void nextStepsAreOfferedAfterAnImport() {
        offer(Place.NEXT_STEP);
        offer(Place.MENU);
        here.reader.keyFile("carl.p12", "", here.maker.person("Carl", "carl@example.org", here.root));
        var shown = new ArrayList<JButton>();
        parts.dialogs.whileShown = content -> {
            var window = new JFrame();
            window.add(content);
            buttons(content)
                    .filter(button -> button.getName().endsWith("certificates.view"))
                    .forEach(shown::add);
            shown.forEach(JButton::doClick);
            window.dispose();
        };
        GuiActionRunner.execute(() -> parts.actions.importFiles(List.of(Path.of("carl.p12"))));
        assertThat(shown).hasSize(1);
        assertThat(backedUp)
                .extracting(stored -> stored.certificate().displayName())
                .containsExactly("Carl");
    }

    @Test
    void trustIsAskedOnlyForRootsAndForEachByName() {
        parts.offered.add(new CertificateAction(
                "certificates.view",
                1,
                parts.words.texts(),
                OfferedActionsTest.class,
                Place.NEXT_STEP,
                _ -> true,
                backedUp::addAll));
        var below = here.maker.intermediate("Below", here.root);
        here.reader.file("chain.pem", below, here.root).file("below.pem", here.maker.intermediate("Lone", here.root));
        var shown = new ArrayList<JButton>();
        parts.dialogs.whileShown = content -> buttons(content)
                .filter(button -> button.getName().endsWith("certificates.view"))
                .forEach(shown::add);
        GuiActionRunner.execute(() -> parts.actions.importFiles(List.of(Path.of("below.pem"))));
        assertThat(shown).isEmpty();
        GuiActionRunner.execute(() -> parts.actions.importFiles(List.of(Path.of("chain.pem"))));
        assertThat(shown).singleElement().satisfies(button -> assertThat(button.getText())
                .startsWith(here.root.certificate().displayName() + ": "));
    }

    @Test
    void whatIsNotPossibleIsNoNextStep() {
        offer(Place.NEXT_STEP);
        here.reader.file("ca.pem", here.root);
        var shown = new ArrayList<JButton>();
        parts.dialogs.whileShown = content -> buttons(content).forEach(shown::add);
        GuiActionRunner.execute(() -> parts.actions.importFiles(List.of(Path.of("ca.pem"))));
        assertThat(parts.dialogs.contents).hasSize(1);
        assertThat(shown).isEmpty();
    }

    private static Stream<JButton> buttons(Component root) {
        var inside = root instanceof Container container
                ? Stream.of(container.getComponents()).flatMap(OfferedActionsTest::buttons)
                : Stream.<JButton>empty();
        return root instanceof JButton button && button.getName() != null
                ? Stream.concat(Stream.of(button), inside)
                : inside;
    }
}
