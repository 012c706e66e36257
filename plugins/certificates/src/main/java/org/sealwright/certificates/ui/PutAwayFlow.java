package org.sealwright.certificates.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sealwright.certificates.usecase.ImportResult;
import org.sealwright.certificates.usecase.PutAwayFile;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.Dialogs.FileQuestion;
import org.sealwright.plugin.ui.Dialogs.FileQuestion.Filter;
import org.sealwright.plugin.ui.Notices;
import org.sealwright.plugin.ui.Notices.Notice;

/// Offers to move or delete a file whose private key was imported (acceptance case 000-18).
final class PutAwayFlow {
    private static final int LONGEST_PATH = 4096;

    private static final List<String> KEY_FILES = List.of("p12", "pfx");

    private final PutAwayFile putAway;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Notices notices;
    private final CertificateWords words;

    PutAwayFlow(PutAwayFile putAway, Tasks tasks, Dialogs dialogs, Notices notices, CertificateWords words) {
        this.putAway = putAway;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.notices = notices;
        this.words = words;
    }

    List<NextStep> steps(ImportResult result) {
        var steps = new ArrayList<NextStep>();
        for (var file : PutAwayFile.candidates(result)) {
            steps.add(step("move", file, () -> move(file)));
            steps.add(step("delete", file, () -> delete(file)));
        }
        return steps;
    }

    private NextStep step(String what, Path file, Runnable run) {
        var key = "certificates.putAway." + what;
        return new NextStep(key, words.get(key + ".button", name(file)), words.get(key + ".tooltip"), run);
    }

    private void move(Path file) {
        var question = new FileQuestion(
                words.get("certificates.putAway.move.title"),
                List.of(new Filter(words.get("certificates.import.filter.keys"), KEY_FILES)));
        dialogs.saveFile(question, String.valueOf(file.getFileName()))
                .ifPresent(target -> run(file, () -> {
                    putAway.move(file, target);
                    return words.get("certificates.putAway.moved", name(file), ShownText.of(target.toString()));
                }));
    }

    private void delete(Path file) {
        boolean delete = dialogs.confirm(new Dialogs.Question(
                words.get("certificates.putAway.delete.title"),
                words.get("certificates.putAway.delete.sentence", name(file)),
                List.of(
                        words.get(
                                "certificates.putAway.delete.line.place", ShownText.of(file.toString(), LONGEST_PATH)),
                        words.get("certificates.putAway.delete.line.backup"),
                        words.get("certificates.putAway.delete.line.copies")),
                words.get("certificates.putAway.delete.verb"),
                true));
        if (delete) {
            run(file, () -> {
                putAway.delete(file);
                return words.get("certificates.putAway.deleted", name(file));
            });
        }
    }

    private interface Work {
        String run() throws Exception;
    }

    private void run(Path file, Work work) {
        tasks.run(
                words.get("certificates.putAway.task", name(file)),
                _ -> work.run(),
                sentence -> notices.show(Notice.of(sentence)),
                dialogs::failure);
    }

    private static String name(Path file) {
        return ShownText.of(String.valueOf(file.getFileName()));
    }
}
