package org.sealwright.shell.dialogs;

import jakarta.inject.Inject;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import javax.swing.JButton;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.ProblemTexts;
import org.sealwright.core.text.ShownText;
import org.sealwright.shell.look.Brand;
import org.sealwright.shell.words.Words;

/// Tells of a failure: of a foreseen one with its sentence and advice, of a surprise with a code. Both can be
/// copied.
public final class FailureDialog {
    private static final System.Logger LOG = System.getLogger(FailureDialog.class.getName());

    private static final int LONGEST_PATH = 4096;

    private final Owner owner;
    private final Words words;
    private final Brand brand;

    @Inject
    public FailureDialog(Owner owner, Words words, Brand brand) {
        this.owner = owner;
        this.words = words;
        this.brand = brand;
    }

    /// Shows it, unless it is only a cancel; returns when it was closed.
    public void show(Throwable failure) {
        switch (failure) {
            case CancellationException _ -> {}
            case Problem problem -> showProblem(problem);
            case ExecutionException wrapped when wrapped.getCause() != null -> show(wrapped.getCause());
            case CompletionException wrapped when wrapped.getCause() != null -> show(wrapped.getCause());
            case Throwable surprise -> showSurprise(surprise);
        }
    }

    private void showProblem(Problem problem) {
        var texts = ProblemTexts.in(words.locale());
        var lines = Stream.concat(
                        Stream.of(texts.advice(problem)).filter(advice -> !advice.isEmpty()),
                        problem.file().map(this::place).stream())
                .toList();
        open(
                "dialog.problem",
                words.get("dialogs.problem.title"),
                MessagePanel.Kind.WARNING,
                texts.headline(problem),
                lines,
                report(problem));
    }

    private String place(Path file) {
        return words.get("dialogs.problem.file", ShownText.of(file.toString(), LONGEST_PATH));
    }

    /// Only writes it to the log, because another one is being shown.
    void note(Throwable surprise) {
        LOG.log(System.Logger.Level.ERROR, () -> report(surprise).details());
    }

    private void showSurprise(Throwable surprise) {
        note(surprise);
        var report = report(surprise);
        open(
                "dialog.surprise",
                words.get("dialogs.surprise.title"),
                MessagePanel.Kind.ERROR,
                words.get("dialogs.surprise.sentence"),
                List.of(
                        words.get("dialogs.surprise.advice", brand.support()),
                        words.get("dialogs.surprise.code", report.code())),
                report);
    }

    private TroubleReport report(Throwable failure) {
        return TroubleReport.of(failure, brand.name() + " " + brand.version());
    }

    private void open(
            String name,
            String title,
            MessagePanel.Kind kind,
            String sentence,
            List<String> lines,
            TroubleReport report) {
        var box = new DialogBox(owner, name, title, MessagePanel.of(kind, sentence, lines));
        var copy = box.button(DialogBox.Place.LEFT, "dialog.copyDetails", words.get("dialogs.copyDetails"), () -> {});
        copy.addActionListener(_ -> copy(report, copy));
        box.preferredAndFocused(box.closing(DialogBox.Place.CANCEL, "dialog.close", words.get("dialogs.close")));
        box.describe(String.join(" ", lines));
        box.show();
    }

    private void copy(TroubleReport report, JButton button) {
        try {
            Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(report.details()), null);
            button.setText(words.get("dialogs.copied"));
        } catch (IllegalStateException busy) {
            // Another program holds the clipboard; the button stays for a second try.
            button.setText(words.get("dialogs.copyAgain"));
        }
    }
}
