package org.sealwright.shell.dialogs;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.secret.NewPassword;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.Tasks;
import org.sealwright.shell.words.Words;

/// Asks for a new password, twice the same. An empty one, where it is allowed at all, has to be confirmed.
final class NewPasswordDialog {
    private final NewPasswordFields fields;
    private final BooleanSupplier reallyEmpty;
    private final DialogBox box;
    private @Nullable Passphrase answer;

    /// @param reallyEmpty asks whether no password at all is meant
    NewPasswordDialog(Owner owner, Words words, Tasks tasks, NewPassword wanted, BooleanSupplier reallyEmpty) {
        this.reallyEmpty = reallyEmpty;
        var key =
                switch (wanted) {
                    case NewPassword.Primary _ -> "newPassword.primary";
                    case NewPassword.OfFile _ -> "newPassword.file";
                };
        var place =
                switch (wanted) {
                    case NewPassword.Primary primary -> primary.profile().name();
                    case NewPassword.OfFile ofFile -> ofFile.file();
                };
        var sentence = words.get(key + ".sentence", ShownText.of(place));
        var lines = words.get(key + ".lines")
                + askedByThunderbird(wanted, words)
                + (wanted.rules().asciiOnly() ? " " + words.get("newPassword.ascii") : "");
        fields = new NewPasswordFields(
                "newPassword", words, tasks, wanted.rules(), sentence, lines, words.get("newPassword.empty"));
        box = new DialogBox(owner, "dialog.newPassword", words.get(key + ".title"), fields);
        fields.whenGrown(box::grow);
        box.preferred(box.button(DialogBox.Place.OK, "newPassword.go", words.get(key + ".verb"), this::take));
        box.closing(DialogBox.Place.CANCEL, "newPassword.cancel", words.get("dialogs.cancel"));
        box.describe(sentence);
    }

    private static String askedByThunderbird(NewPassword wanted, Words words) {
        return wanted instanceof NewPassword.Primary primary
                        && primary.profile().thunderbirds()
                ? " " + words.get("newPassword.thunderbird")
                : "";
    }

    /// Empty if it was cancelled; otherwise the caller closes the passphrase.
    Optional<Passphrase> show() {
        box.show();
        fields.wipe();
        return Optional.ofNullable(answer);
    }

    private void take() {
        fields.take().ifPresent(chosen -> {
            if (chosen.isEmpty() && !reallyEmpty.getAsBoolean()) {
                chosen.close();
            } else {
                answer = chosen;
                box.close();
            }
        });
    }
}
