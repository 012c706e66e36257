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
import org.jspecify.annotations.Nullable;
import org.sealwright.plugin.ui.Dialogs.FileQuestion;

/// Java's own dialog for files, where that of the system is not used. Whether the choice is taken is asked while it
/// is still open, so that a "no" leads back to it.
final class JavaFileChooser extends JFileChooser {
    private final transient Predicate<List<Path>> taken;

    /// @param begin in this folder
    /// @param taken whether the chosen files are taken; asks or tells the user why not
    JavaFileChooser(FileQuestion question, Path begin, Predicate<List<Path>> taken) {
        super(begin.toFile());
        this.taken = taken;
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

    /// Existing files; none if the user cancelled.
    List<Path> open(@Nullable Window over) {
        return showOpenDialog(over) == APPROVE_OPTION ? chosen() : List.of();
    }

    /// A file to write; none if the user cancelled.
    List<Path> save(@Nullable Window over) {
        return showSaveDialog(over) == APPROVE_OPTION ? chosen() : List.of();
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
