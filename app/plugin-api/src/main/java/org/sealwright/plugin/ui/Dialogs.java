package org.sealwright.plugin.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.JComponent;

/// Port: questions and messages. Bound to the shell. On the event thread; each call returns when the user has
/// answered. Texts are shown as they are, never as HTML. F1 opens the user guide: at the topic for the dialog's
/// name if it has one, else at that of the page in front.
public interface Dialogs {
    /// Something to know. Small things belong in a [Notices.Notice].
    ///
    /// @param lines each on its own line, after the sentence
    void message(String title, String sentence, List<String> lines);

    /// The same, when something is not as it should be.
    void warning(String title, String sentence, List<String> lines);

    /// A dialog with content of the plugin's own and one button "Close".
    void show(String name, String title, JComponent content);

    /// A dialog with fields of the plugin's own, a button that goes on, and Cancel. Going on asks [Form#check()]
    /// first; while that finds a fault, its sentence is shown, its field gets the focus, and the dialog stays.
    ///
    /// @return whether the user chose to go on
    boolean form(Form form);

    /// @return whether the user chose to go on
    boolean confirm(Question question);

    /// As [#confirm], with another way beside going on that does not do what is asked: "Back up first". Enter takes
    /// it.
    ///
    /// @param another on its button
    Answer choose(Question question, String another);

    /// What the user chose.
    enum Answer {
        GO_ON,
        ANOTHER,
        CANCEL
    }

    /// Tells of a failure: for a [org.sealwright.core.problem.Problem] its sentence and advice; for anything else
    /// a short code and "Copy details". A [java.util.concurrent.CancellationException] is not shown: the user
    /// knows.
    void failure(Exception failure);

    /// Existing files to open; empty if the user cancelled.
    List<Path> openFiles(FileQuestion question);

    /// A file to write; asked before an existing one is replaced. Empty if the user cancelled.
    Optional<Path> saveFile(FileQuestion question, String proposedName);

    /// @param name    of the window, for tests and accessibility tools: `dialog.requests.new`
    /// @param verb    on the button that goes on: "Make the request"
    /// @param check   what is still wrong with the fields; asked on the event thread
    /// @param telling it tells of something done and only offers to go on: the other button says "Close", and is
    ///   what Enter presses
    record Form(
            String name,
            String title,
            JComponent content,
            String verb,
            Supplier<Optional<Fault>> check,
            boolean telling) {
        /// A form to fill in.
        public Form(String name, String title, JComponent content, String verb, Supplier<Optional<Fault>> check) {
            this(name, title, content, verb, check, false);
        }
    }

    /// @param sentence what is wrong and what is expected
    /// @param field    where
    record Fault(String sentence, JComponent field) {}

    /// @param title       of the window
    /// @param sentence    what is asked
    /// @param lines       what it is about and what follows from it
    /// @param verb        on the button that goes on: "Delete certificate"
    /// @param destructive the other button is the default
    /// @param decline     on the other button, where not to go on is an answer too: "Keep the request"; empty where
    ///                    it only cancels
    record Question(
            String title,
            String sentence,
            List<String> lines,
            String verb,
            boolean destructive,
            Optional<String> decline) {
        public Question {
            lines = List.copyOf(lines);
        }

        /// The other button cancels.
        public Question(String title, String sentence, List<String> lines, String verb, boolean destructive) {
            this(title, sentence, lines, verb, destructive, Optional.empty());
        }

        /// The same with its own words for the other button.
        public Question declining(String words) {
            return new Question(title, sentence, lines, verb, destructive, Optional.of(words));
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
