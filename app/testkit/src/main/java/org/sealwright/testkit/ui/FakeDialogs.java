package org.sealwright.testkit.ui;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JComponent;
import org.sealwright.plugin.ui.Dialogs;

/// Answers questions as told, and remembers what was shown.
public final class FakeDialogs implements Dialogs {
    public final List<Question> questions = new ArrayList<>();
    public final List<Exception> failures = new ArrayList<>();
    public final List<FileQuestion> fileQuestions = new ArrayList<>();
    public final List<String> proposedNames = new ArrayList<>();
    public final List<String> titles = new ArrayList<>();
    public final List<String> messages = new ArrayList<>();
    /// Those of [#messages] that warn.
    public final List<String> warnings = new ArrayList<>();
    public final List<JComponent> contents = new ArrayList<>();
    public final List<Form> forms = new ArrayList<>();
    private final Deque<Consumer<Form>> ways = new ArrayDeque<>();
    /// What the user does with a window of [#show], before closing it.
    public Consumer<JComponent> whileShown = _ -> {};
    public boolean goOn = true;
    /// Where there is another way, the user takes it.
    public boolean choosesAnother;
    public final List<String> others = new ArrayList<>();
    public List<Path> files = List.of();
    public Optional<Path> target = Optional.empty();
    /// Where to save at first, one question after the other; then [#target].
    public final Deque<Optional<Path>> targets = new ArrayDeque<>();

    @Override
    public void message(String title, String sentence, List<String> lines) {
        titles.add(title);
        messages.add(sentence + "\n" + String.join("\n", lines));
    }

    @Override
    public void warning(String title, String sentence, List<String> lines) {
        warnings.add(sentence);
        message(title, sentence, lines);
    }

    @Override
    public void show(String name, String title, JComponent content) {
        titles.add(title);
        contents.add(content);
        whileShown.accept(content);
    }

    @Override
    public boolean form(Form form) {
        forms.add(form);
        var way = ways.poll();
        if (way == null) {
            return false;
        }
        way.accept(form);
        return form.check().get().isEmpty();
    }

    /// What the user does with the next form before going on; forms without one are cancelled. Going on with a
    /// fault left counts as cancelling.
    public void fillsForm(Consumer<Form> way) {
        ways.add(way);
    }

    @Override
    public boolean confirm(Question question) {
        questions.add(question);
        return goOn;
    }

    @Override
    public Answer choose(Question question, String another) {
        questions.add(question);
        others.add(another);
        return choosesAnother ? Answer.ANOTHER : goOn ? Answer.GO_ON : Answer.CANCEL;
    }

    @Override
    public void failure(Exception failure) {
        failures.add(failure);
    }

    @Override
    public List<Path> openFiles(FileQuestion question) {
        fileQuestions.add(question);
        return files;
    }

    @Override
    public Optional<Path> saveFile(FileQuestion question, String proposedName) {
        fileQuestions.add(question);
        proposedNames.add(proposedName);
        return targets.isEmpty() ? target : targets.remove();
    }
}
