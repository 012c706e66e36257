package org.sealwright.shell.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.plaf.basic.BasicHTML;
import net.miginfocom.layout.PlatformDefaults;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.plugin.ui.Dialogs.FileQuestion;

class JavaFileChooserTest {
    private static final FileQuestion QUESTION = new FileQuestion("Open", List.of());

    @TempDir
    Path folder;

    private JavaFileChooser chooser() {
        return Objects.requireNonNull(GuiActionRunner.execute(() -> new JavaFileChooser(QUESTION, folder, _ -> true)));
    }

    @Test
    void aNameInTheFolderIsNeverShownAsHtml() throws Exception {
        var file = Files.createFile(folder.resolve("<html><b>bill.p12")).toFile();
        var chooser = chooser();
        assertThat(BasicHTML.isHTMLString(chooser.getName(file))).isFalse();
        assertThat(chooser.getName(file)).endsWith("<html><b>bill.p12");
        var drawn = GuiActionRunner.execute(() -> drawn(list(chooser).orElseThrow(), file));
        assertThat(Objects.requireNonNull(drawn).getClientProperty(BasicHTML.propertyKey))
                .isNull();
    }

    private static Optional<JList<?>> list(Container container) {
        return everything(container)
                .filter(JList.class::isInstance)
                .<JList<?>>map(JList.class::cast)
                .findFirst();
    }

    private static JComponent drawn(JList<?> list, Object file) {
        @SuppressWarnings("unchecked")
        var files = (JList<Object>) list;
        return (JComponent) files.getCellRenderer().getListCellRendererComponent(files, file, 0, false, false);
    }

    private static Stream<Component> everything(Component component) {
        return Stream.concat(
                Stream.of(component),
                component instanceof Container container
                        ? Stream.of(container.getComponents()).flatMap(JavaFileChooserTest::everything)
                        : Stream.of());
    }

    @Test
    void theButtonsStandInTheOrderOfTheOtherDialogs() {
        var order = PlatformDefaults.getButtonOrder();
        boolean cancelFirst = order.indexOf('C') < order.indexOf('O');
        var chooser = chooser();
        var approve = chooser.getUI().getDefaultButton(chooser);
        assertThat(List.of(approve.getParent().getComponents()).indexOf(approve))
                .isEqualTo(cancelFirst ? 1 : 0);
    }

    @Test
    void whatWouldTurnANameRoundIsMadeVisible() {
        var file = folder.resolve("bill\u202E21p.exe").toFile();
        assertThat(chooser().getName(file)).isEqualTo("bill\\u{202E}21p.exe");
    }
}
