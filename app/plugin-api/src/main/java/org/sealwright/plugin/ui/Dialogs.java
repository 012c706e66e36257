package org.sealwright.plugin.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;

/// Port: questions and messages. Bound to the shell. On the event thread; each call returns when the user has
/// answered. Texts are shown as they are, never as HTML.
public interface Dialogs {
    /// Something to know. Small things belong in a [Notices.Notice].
    ///
    /// @param lines each on its own line, after the sentence
    void message(String title, String sentence, List<String> lines);

    /// A dialog with content of the plugin's own and one button "Close".
    void show(String name, String title, JComponent content);

    /// @return whether the user chose to go on
    boolean confirm(Question question);

    /// Tells of a failure: for a [org.sealwright.core.problem.Problem] its sentence and advice; for anything else
    /// a short code and "Copy details". A [java.util.concurrent.CancellationException] is not shown: the user
    /// knows.
    void failure(Exception failure);

    /// Existing files to open; empty if the user cancelled.
    List<Path> openFiles(FileQuestion question);

    /// A file to write; asked before an existing one is replaced. Empty if the user cancelled.
    Optional<Path> saveFile(FileQuestion question, String proposedName);

    /// @param title       of the window
    /// @param sentence    what is asked
    /// @param lines       what it is about and what follows from it
    /// @param verb        on the button that goes on: "Delete certificate"
    /// @param destructive the other button is the default
    record Question(String title, String sentence, List<String> lines, String verb, boolean destructive) {
        public Question {
            lines = List.copyOf(lines);
        }
    }

    /// @param filters the first is chosen; one for all files is added at the end
    record FileQuestion(String title, List<Filter> filters) {
        public FileQuestion {
            filters = List.copyOf(filters);
        }

        /// @param extensions without dot, compared without case
        public record Filter(String description, List<String> extensions) {
            public Filter {
                extensions = List.copyOf(extensions);
            }
        }
    }
}
