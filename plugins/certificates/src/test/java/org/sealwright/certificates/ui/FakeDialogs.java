package org.sealwright.certificates.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import org.sealwright.plugin.ui.Dialogs;

/// Answers questions as told, and remembers what was shown.
final class FakeDialogs implements Dialogs {
    final List<Question> questions = new ArrayList<>();
    final List<Exception> failures = new ArrayList<>();
    final List<FileQuestion> fileQuestions = new ArrayList<>();
    final List<String> proposedNames = new ArrayList<>();
    final List<String> titles = new ArrayList<>();
    final List<String> messages = new ArrayList<>();
    final List<JComponent> contents = new ArrayList<>();
    boolean goOn = true;
    List<Path> files = List.of();
    Optional<Path> target = Optional.empty();

    @Override
    public void message(String title, String sentence, List<String> lines) {
        titles.add(title);
        messages.add(sentence + "\n" + String.join("\n", lines));
    }

    @Override
    public void show(String name, String title, JComponent content) {
        titles.add(title);
        contents.add(content);
    }

    @Override
    public boolean confirm(Question question) {
        questions.add(question);
        return goOn;
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
        return target;
    }
}
