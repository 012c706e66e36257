package org.sealwright.backup.ui.profile;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sealwright.backup.usecase.transfer.TakeUpTransfer;
import org.sealwright.backup.usecase.transfer.TakeUpTransfer.TakenUp;
import org.sealwright.backup.usecase.transfer.WriteTransfer;
import org.sealwright.backup.usecase.transfer.WriteTransfer.Written;
import org.sealwright.backup.words.profile.ProfileWords;
import org.sealwright.core.database.Added;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.Dialogs.FileQuestion;
import org.sealwright.plugin.ui.Dialogs.FileQuestion.Filter;

/// Writes the profile into one encrypted file, or takes such a file up. On the event thread.
final class TransferFlow {
    private static final String EXTENSION = "sealwright";
    private static final int LONGEST_PATH = 4096;

    private final WriteTransfer writes;
    private final TakeUpTransfer takesUp;
    private final PasswordPrompt prompt;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final ProfileWords words;

    @Inject
    TransferFlow(
            WriteTransfer writes,
            TakeUpTransfer takesUp,
            PasswordPrompt prompt,
            Tasks tasks,
            Dialogs dialogs,
            ProfileWords words) {
        this.writes = writes;
        this.takesUp = takesUp;
        this.prompt = prompt;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.words = words;
    }

    /// The dialog for the file asks before an existing one is replaced.
    void write() {
        dialogs.saveFile(question("transfer.write.title"), words.get("transfer.name") + "." + EXTENSION)
                .ifPresent(file -> tasks.run(
                        words.get("transfer.write.task"),
                        progress -> writes.write(file, true, prompt, progress),
                        this::tell,
                        dialogs::failure));
    }

    void takeUp() {
        dialogs.openFiles(question("transfer.takeUp.title")).stream()
                .findFirst()
                .ifPresent(this::takeUp);
    }

    private void takeUp(Path file) {
        tasks.run(
                words.get("transfer.takeUp.task"),
                progress -> takesUp.takeUp(file, Limits.usual(), prompt, progress),
                this::tell,
                dialogs::failure);
    }

    private FileQuestion question(String title) {
        return new FileQuestion(words.get(title), List.of(new Filter(words.get("transfer.files"), List.of(EXTENSION))));
    }

    private void tell(Written written) {
        var lines = new ArrayList<String>();
        lines.add(words.get("transfer.written.file", ShownText.of(written.file().toString(), LONGEST_PATH)));
        lines.add(words.get("transfer.written.count", written.keys(), written.certificates(), written.identities()));
        written.unusableKeys().forEach(name -> lines.add(words.get("transfer.unusable", ShownText.of(name))));
        lines.add(words.get("transfer.written.left", ShownText.of(written.profile())));
        lines.add(words.get("transfer.written.keep"));
        dialogs.message(words.get("transfer.write.title"), words.get("transfer.written.sentence"), lines);
    }

    private void tell(TakenUp taken) {
        var lines = new ArrayList<String>();
        taken.unmatched().forEach(address -> lines.add(words.get("transfer.unmatched", ShownText.of(address))));
        taken.granted().forEach(name -> lines.add(words.get("transfer.granted", ShownText.of(name))));
        taken.keptTrust().forEach(name -> lines.add(words.get("transfer.keptTrust", ShownText.of(name))));
        taken.excepted().forEach(one -> lines.add(words.get("transfer.excepted", ShownText.of(one.server()))));
        taken.keptExceptions()
                .forEach(one -> lines.add(words.get("transfer.keptException", ShownText.of(one.server()))));
        dialogs.message(
                words.get("transfer.takeUp.title"),
                words.get(
                        "transfer.takenUp",
                        ShownText.of(taken.from()),
                        fresh(taken.added().keys().stream()
                                .map(Added.KeyAdded::action)
                                .toList()),
                        fresh(taken.added().certificates().stream()
                                .map(Added.CertificateAdded::action)
                                .toList()),
                        taken.identities().size(),
                        ShownText.of(taken.into())),
                lines);
    }

    private static long fresh(List<Added.Action> actions) {
        return actions.stream()
                .filter(action -> action == Added.Action.ADDED || action == Added.Action.PAIRED)
                .count();
    }
}
