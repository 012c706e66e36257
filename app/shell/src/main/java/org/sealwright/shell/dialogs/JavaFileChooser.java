package org.sealwright.shell.dialogs;

import java.awt.Window;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.swing.JFileChooser;
import javax.swing.filechooser.FileNameExtensionFilter;
import javax.swing.plaf.basic.BasicHTML;
import net.miginfocom.layout.PlatformDefaults;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.ui.Dialogs.FileQuestion;

/// Java's own dialog for files, where that of the system is not used. Whether the choice is taken is asked while it
/// is still open, so that a "no" leads back to it.
///
/// What stands in a folder may have come with a mail: names are shown as text, never as HTML, and with what would turn
/// them round made visible.
final class JavaFileChooser extends JFileChooser {
    /// Before "&lt;html>" no label takes what follows for HTML. Has no width.
    private static final char WORD_JOINER = '\u2060';

    private final transient Predicate<List<Path>> taken;

    /// @param begin in this folder
    /// @param taken whether the chosen files are taken; asks or tells the user why not
    JavaFileChooser(FileQuestion question, Path begin, Predicate<List<Path>> taken) {
        super(begin.toFile());
        this.taken = taken;
        putClientProperty("html.disable", true);
        setDialogTitle(question.title());
        for (var filter : question.filters()) {
            addChoosableFileFilter(new FileNameExtensionFilter(
                    filter.description(), filter.extensions().toArray(String[]::new)));
        }
        if (!question.filters().isEmpty()) {
            var all = getAcceptAllFileFilter();
            // At the end of the list.
            removeChoosableFileFilter(all);
            addChoosableFileFilter(all);
            setFileFilter(getChoosableFileFilters()[0]);
        }
    }

    /// Swing puts the button that goes on before the one that cancels, on every platform.
    @Override
    public void updateUI() {
        super.updateUI();
        var approve = getUI().getDefaultButton(this);
        var order = PlatformDefaults.getButtonOrder();
        if (approve != null && order.indexOf('C') < order.indexOf('O')) {
            var buttons = approve.getParent();
            buttons.setComponentZOrder(approve, buttons.getComponentCount() - 1);
        }
    }

    /// Existing files; none if the user cancelled.
    List<Path> open(@Nullable Window over) {
        return showOpenDialog(over) == APPROVE_OPTION ? chosen() : List.of();
    }

    /// A file to write; none if the user cancelled.
    List<Path> save(@Nullable Window over) {
        return showSaveDialog(over) == APPROVE_OPTION ? chosen() : List.of();
    }

    /// As it is shown; what is chosen are files.
    @Override
    public @Nullable String getName(@Nullable File file) {
        var name = super.getName(file);
        if (name == null) {
            return null;
        }
        var shown = ShownText.of(name);
        // The lists of files ask for the property too late, after the text was set.
        return BasicHTML.isHTMLString(shown) ? WORD_JOINER + shown : shown;
    }

    @Override
    public void approveSelection() {
        var chosen = chosen();
        if (!chosen.isEmpty() && taken.test(chosen)) {
            super.approveSelection();
        }
    }

    private List<Path> chosen() {
        var files =
                isMultiSelectionEnabled() ? Arrays.stream(getSelectedFiles()) : Stream.ofNullable(getSelectedFile());
        return files.map(File::toPath).toList();
    }
}
