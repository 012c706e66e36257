package org.sealwright.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import org.sealwright.plugin.ui.Dialogs;

/// Remembers the failures that were shown; says yes to every question.
public final class FakeDialogs implements Dialogs {
    private final List<Exception> failures = new ArrayList<>();

    public List<Exception> failures() {
        return failures;
    }

    @Override
    public void message(String title, String sentence, List<String> lines) {}

    @Override
    public void show(String name, String title, JComponent content) {}

    @Override
    public boolean confirm(Question question) {
        return true;
    }

    @Override
    public void failure(Exception failure) {
        failures.add(failure);
    }

    @Override
    public List<Path> openFiles(FileQuestion question) {
        return List.of();
    }

    @Override
    public Optional<Path> saveFile(FileQuestion question, String proposedName) {
        return Optional.empty();
    }
}
