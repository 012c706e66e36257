package org.sealwright.shell.dialogs;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.shell.place.PlaceMemory;
import org.sealwright.shell.words.Words;

/// The dialogs of the window.
public final class WindowDialogs implements Dialogs {
    private final Owner owner;
    private final Words words;
    private final FailureDialog failures;
    private final FileDialogs files;
    private final PlaceMemory places;

    @Inject
    public WindowDialogs(Owner owner, Words words, FailureDialog failures, FileDialogs files, PlaceMemory places) {
        this.owner = owner;
        this.words = words;
        this.failures = failures;
        this.files = files;
        this.places = places;
    }

    @Override
    public void message(String title, String sentence, List<String> lines) {
        tell(MessagePanel.Kind.INFORMATION, title, sentence, lines);
    }

    @Override
    public void warning(String title, String sentence, List<String> lines) {
        tell(MessagePanel.Kind.WARNING, title, sentence, lines);
    }

    private void tell(MessagePanel.Kind kind, String title, String sentence, List<String> lines) {
        var content = MessagePanel.of(kind, sentence, lines);
        var box = new DialogBox(owner, "dialog.message", title, content);
        box.preferredAndFocused(close(box));
        open(box, sentence);
    }

    @Override
    public void show(String name, String title, JComponent content) {
        var box = new DialogBox(owner, name, title, content);
        box.rememberedBy(places);
        box.preferred(close(box));
        open(box, title);
    }

    @Override
    public boolean form(Form form) {
        return new FormDialog(owner, words, places, form).show();
    }

    private JButton close(DialogBox box) {
        return box.closing(DialogBox.Place.CANCEL, "dialog.close", words.get("dialogs.close"));
    }

    private static void open(DialogBox box, String description) {
        box.describe(description);
        box.show();
    }

    @Override
    public boolean confirm(Question question) {
        return ask(question, Optional.empty()) == Answer.GO_ON;
    }

    @Override
    public Answer choose(Question question, String another) {
        return ask(question, Optional.of(another));
    }

    private Answer ask(Question question, Optional<String> another) {
        var kind = question.destructive() ? MessagePanel.Kind.WARNING : MessagePanel.Kind.INFORMATION;
        var box = new DialogBox(
                owner,
                "dialog.confirm",
                question.title(),
                MessagePanel.of(kind, question.sentence(), question.lines()));
        var answer = new Answer[] {Answer.CANCEL};
        var go = box.button(DialogBox.Place.OK, "dialog.go", question.verb(), () -> {
            answer[0] = Answer.GO_ON;
            box.close();
        });
        var other = another.map(text -> box.button(DialogBox.Place.NO, "dialog.another", text, () -> {
            answer[0] = Answer.ANOTHER;
            box.close();
        }));
        var cancel = box.closing(
                DialogBox.Place.CANCEL,
                "dialog.cancel",
                question.decline().orElseGet(() -> words.get("dialogs.cancel")));
        box.preferredAndFocused(other.orElse(question.destructive() ? cancel : go));
        box.describe(question.sentence());
        box.show();
        return answer[0];
    }

    @Override
    public void failure(Exception failure) {
        failures.show(failure);
    }

    @Override
    public List<Path> openFiles(FileQuestion question) {
        return files.open(question);
    }

    @Override
    public Optional<Path> saveFile(FileQuestion question, String proposedName) {
        return files.save(question, proposedName, this::confirm);
    }
}
