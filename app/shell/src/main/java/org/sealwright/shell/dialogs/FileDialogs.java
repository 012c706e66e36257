package org.sealwright.shell.dialogs;

import com.formdev.flatlaf.FlatSystemProperties;
import com.formdev.flatlaf.util.SystemFileChooser;
import jakarta.inject.Inject;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Dialogs.FileQuestion;
import org.sealwright.plugin.ui.Dialogs.Question;
import org.sealwright.shell.words.Words;

/// Asks for files and folders, beginning in the folder last used for the same purpose. On the event thread.
public final class FileDialogs {
    private final Owner owner;
    private final Words words;
    private final Settings settings;
    private final Tasks tasks;

    @Inject
    public FileDialogs(Owner owner, Words words, Settings settings, Tasks tasks) {
        this.owner = owner;
        this.words = words;
        this.settings = settings;
        this.tasks = tasks;
    }

    List<Path> open(FileQuestion question) {
        var purpose = FilePurpose.of(question, false);
        var chooser = chooser(question, purpose);
        chooser.setMultiSelectionEnabled(true);
        if (chooser.showOpenDialog(owner.current()) != SystemFileChooser.APPROVE_OPTION) {
            return List.of();
        }
        var files = Arrays.stream(chooser.getSelectedFiles()).map(File::toPath).toList();
        files.stream().findFirst().ifPresent(file -> remember(purpose, file));
        return files;
    }

    /// @param replace asks whether an existing file may be replaced
    Optional<Path> save(FileQuestion question, String proposedName, Predicate<Question> replace) {
        var purpose = FilePurpose.of(question, true);
        var chooser = chooser(question, purpose);
        chooser.setSelectedFile(purpose.begin(settings).resolve(proposedName).toFile());
        while (chooser.showSaveDialog(owner.current()) == SystemFileChooser.APPROVE_OPTION) {
            var chosen = chooser.getSelectedFile().toPath();
            var file = withExtension(chosen, question);
            // The system's own dialogs have asked already, about the name as it was typed.
            boolean asked = systemDialogs() && file.equals(chosen);
            if (asked || !Files.exists(file) || replace.test(replaceQuestion(file))) {
                remember(purpose, file);
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /// An existing folder; empty if the user cancelled.
    public Optional<Path> folder(String title) {
        var chooser = new SystemFileChooser(FilePurpose.home().toFile());
        chooser.setDialogTitle(title);
        chooser.setFileSelectionMode(SystemFileChooser.DIRECTORIES_ONLY);
        chooser.setFileHidingEnabled(false);
        return chooser.showOpenDialog(owner.current()) == SystemFileChooser.APPROVE_OPTION
                ? Optional.of(chooser.getSelectedFile().toPath())
                : Optional.empty();
    }

    private SystemFileChooser chooser(FileQuestion question, FilePurpose purpose) {
        var chooser = new SystemFileChooser(purpose.begin(settings).toFile());
        chooser.setDialogTitle(question.title());
        chooser.setAcceptAllFileFilterUsed(false);
        for (var filter : question.filters()) {
            chooser.addChoosableFileFilter(new SystemFileChooser.FileNameExtensionFilter(
                    filter.description(), filter.extensions().toArray(String[]::new)));
        }
        if (question.filters().isEmpty()) {
            chooser.setAcceptAllFileFilterUsed(true);
        } else {
            chooser.addChoosableFileFilter(chooser.getAcceptAllFileFilter());
            chooser.setFileFilter(chooser.getChoosableFileFilters()[0]);
        }
        return chooser;
    }

    private static boolean systemDialogs() {
        return !"false".equals(System.getProperty(FlatSystemProperties.USE_SYSTEM_FILE_CHOOSER));
    }

    /// Adds the first extension of the first filter to a name that has none of those asked for.
    static Path withExtension(Path file, FileQuestion question) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        var extensions = question.filters().stream()
                .flatMap(filter -> filter.extensions().stream())
                .toList();
        boolean fits = extensions.isEmpty()
                || extensions.stream().anyMatch(extension -> name.endsWith("." + extension.toLowerCase(Locale.ROOT)));
        return fits ? file : file.resolveSibling(file.getFileName() + "." + extensions.getFirst());
    }

    private Question replaceQuestion(Path file) {
        return new Question(
                words.get("dialogs.replace.title"),
                words.get("dialogs.replace.sentence", ShownText.of(String.valueOf(file.getFileName()))),
                List.of(words.get("dialogs.replace.line")),
                words.get("dialogs.replace.verb"),
                true);
    }

    private void remember(FilePurpose purpose, Path file) {
        var parent = file.toAbsolutePath().getParent();
        if (parent == null
                || parent.toString().equals(settings.value(purpose.last()))
                || !FilePurpose.isForFiles(parent)) {
            return;
        }
        tasks.run(
                words.get("settings.saving"),
                _ -> {
                    settings.set(purpose.last(), parent.toString());
                    return parent;
                },
                _ -> {},
                _ -> {
                    // The dialog begins in the home folder next time; nothing the user asked for failed.
                });
    }
}
