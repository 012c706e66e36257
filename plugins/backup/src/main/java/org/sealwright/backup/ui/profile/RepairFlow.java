package org.sealwright.backup.ui.profile;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.sealwright.backup.usecase.password.CheckDatabase;
import org.sealwright.backup.usecase.password.RepairDatabase;
import org.sealwright.backup.words.profile.ProfileWords;
import org.sealwright.core.database.Damage;
import org.sealwright.core.database.Repair;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.Notices;

/// Checks the whole database and offers to mend what is damaged, object by object. Nothing is chosen beforehand. On
/// the
/// event thread.
final class RepairFlow {
    private final CheckDatabase check;
    private final RepairDatabase repair;
    private final PasswordPrompt prompt;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Notices notices;
    private final ProfileWords words;

    @Inject
    RepairFlow(
            CheckDatabase check,
            RepairDatabase repair,
            PasswordPrompt prompt,
            Tasks tasks,
            Dialogs dialogs,
            Notices notices,
            ProfileWords words) {
        this.check = check;
        this.repair = repair;
        this.prompt = prompt;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.notices = notices;
        this.words = words;
    }

    void check() {
        tasks.run(
                words.get("password.check.task"),
                progress -> check.check(prompt, progress).damages(),
                this::tell,
                dialogs::failure);
    }

    private void tell(List<Damage> damages) {
        if (damages.isEmpty()) {
            notices.show(Notices.Notice.of(words.get("cli.check.well")));
        } else {
            offer(words.get("repair.found", damages.size()), damages);
        }
    }

    /// @param sentence why they are shown
    void offer(String sentence, List<Damage> damages) {
        if (damages.stream().allMatch(damage -> damage.cures().isEmpty())) {
            dialogs.message(
                    words.get("repair.title"),
                    sentence,
                    damages.stream().map(words::sentence).toList());
            return;
        }
        var choices = new RepairForm(sentence, damages, words);
        var form = new Dialogs.Form(
                "dialog.repair",
                words.get("repair.title"),
                choices,
                words.get("repair.verb"),
                () -> choices.chosen().isEmpty()
                        ? Optional.of(new Dialogs.Fault(words.get("repair.nothing"), choices))
                        : Optional.empty());
        if (dialogs.form(form)) {
            mend(choices.chosen());
        }
    }

    private void mend(List<Repair> confirmed) {
        tasks.run(
                words.get("repair.task"),
                progress -> repair.repair(confirmed, prompt, progress),
                left -> mended(confirmed.size(), left),
                dialogs::failure);
    }

    private void mended(int count, List<Damage> left) {
        notices.show(Notices.Notice.of(words.get("cli.check.repaired", count)));
        if (!left.isEmpty()) {
            offer(words.get("repair.left", left.size()), left);
        }
    }
}
