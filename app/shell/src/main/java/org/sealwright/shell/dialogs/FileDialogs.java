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
import javax.swing.JFileChooser;
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
        var files = systemDialogs() ? openOfSystem(question, purpose) : openOfJava(question, purpose);
        files.stream().findFirst().ifPresent(file -> remember(purpose, file));
        return files;
    }

    private List<Path> openOfSystem(FileQuestion question, FilePurpose purpose) {
        var chooser = chooser(question, purpose);
        chooser.setMultiSelectionEnabled(true);
        return chooser.showOpenDialog(owner.current()) == SystemFileChooser.APPROVE_OPTION
                ? Arrays.stream(chooser.getSelectedFiles()).map(File::toPath).toList()
                : List.of();
    }

    private List<Path> openOfJava(FileQuestion question, FilePurpose purpose) {
        var chooser = new JavaFileChooser(question, purpose.begin(settings), this::areThere);
        chooser.setMultiSelectionEnabled(true);
        return chooser.open(owner.current());
    }

    private boolean areThere(List<Path> files) {
        var gone = files.stream().filter(file -> !Files.exists(file)).findFirst();
        gone.ifPresent(this::tellMissing);
        return gone.isEmpty();
    }

    private void tellMissing(Path file) {
        var sentence = words.get("dialogs.missing.sentence", name(file));
        var content =
                MessagePanel.of(MessagePanel.Kind.WARNING, sentence, List.of(words.get("dialogs.missing.advice")));
        var box = new DialogBox(owner, "dialog.message", words.get("dialogs.missing.title"), content);
        box.preferredAndFocused(box.closing(DialogBox.Place.CANCEL, "dialog.close", words.get("dialogs.close")));
        box.describe(sentence);
        box.show();
    }

    /// @param replace asks whether an existing file may be replaced
    Optional<Path> save(FileQuestion question, String proposedName, Predicate<Question> replace) {
        var purpose = FilePurpose.of(question, true);
        var proposed = purpose.begin(settings).resolve(proposedName);
        var file = systemDialogs()
                ? saveOfSystem(question, purpose, proposed, replace)
                : saveOfJava(question, purpose, proposed, replace);
        file.ifPresent(chosen -> remember(purpose, chosen));
        return file;
    }

    private Optional<Path> saveOfSystem(
            FileQuestion question, FilePurpose purpose, Path proposed, Predicate<Question> replace) {
        var chooser = chooser(question, purpose);
        chooser.setSelectedFile(proposed.toFile());
        while (chooser.showSaveDialog(owner.current()) == SystemFileChooser.APPROVE_OPTION) {
            var chosen = chooser.getSelectedFile().toPath();
            var file = withExtension(chosen, question);
            // The dialog has asked already, about the name as it was typed.
            if (file.equals(chosen) || mayBeWritten(file, replace)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private Optional<Path> saveOfJava(
            FileQuestion question, FilePurpose purpose, Path proposed, Predicate<Question> replace) {
        var chooser = new JavaFileChooser(
                question,
                purpose.begin(settings),
                files -> mayBeWritten(withExtension(files.getFirst(), question), replace));
        chooser.setSelectedFile(proposed.toFile());
        return chooser.save(owner.current()).stream().findFirst().map(chosen -> withExtension(chosen, question));
    }

    private boolean mayBeWritten(Path file, Predicate<Question> replace) {
        return !Files.exists(file) || replace.test(replaceQuestion(file));
    }

    /// An existing folder; empty if the user cancelled.
    public Optional<Path> folder(String title) {
        return systemDialogs() ? folderOfSystem(title) : folderOfJava(title);
    }

    private Optional<Path> folderOfSystem(String title) {
        var chooser = new SystemFileChooser(FilePurpose.home().toFile());
        chooser.setDialogTitle(title);
        chooser.setFileSelectionMode(SystemFileChooser.DIRECTORIES_ONLY);
        chooser.setFileHidingEnabled(false);
        return chooser.showOpenDialog(owner.current()) == SystemFileChooser.APPROVE_OPTION
                ? Optional.of(chooser.getSelectedFile().toPath())
                : Optional.empty();
    }

    private Optional<Path> folderOfJava(String title) {
        var question = new FileQuestion(title, List.of());
        var chooser = new JavaFileChooser(question, FilePurpose.home(), this::areThere);
        chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
        chooser.setFileHidingEnabled(false);
        return chooser.open(owner.current()).stream().findFirst();
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
                words.get("dialogs.replace.sentence", name(file)),
                List.of(words.get("dialogs.replace.line")),
                words.get("dialogs.replace.verb"),
                true);
    }

    private static String name(Path file) {
        return ShownText.of(String.valueOf(file.getFileName()));
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
