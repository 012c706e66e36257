package org.sealwright.shell.dialogs;

import org.sealwright.core.secret.NewPassword;
import org.sealwright.core.secret.PasswordPrompt.PasswordOffer;
import org.sealwright.core.secret.ProtectedProfile;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.Tasks;
import org.sealwright.shell.words.Words;

/// Offers to set a primary password: twice the same, with a hint how good it is. Declining and cancelling are
/// different answers; where it can be declined, only Escape and the window's own button cancel.
final class OfferDialog {
    private final NewPasswordFields fields;
    private final DialogBox box;
    private PasswordOffer answer = new PasswordOffer.Cancelled();

    /// @param required by the organisation: then it cannot be declined
    OfferDialog(
            Owner owner,
            Words words,
            Tasks tasks,
            NewPassword.Rules rules,
            ProtectedProfile profile,
            boolean required) {
        var sentence = words.get("offer.sentence", ShownText.of(profile.name()));
        fields = new NewPasswordFields(
                "offer",
                words,
                tasks,
                rules,
                sentence,
                lines(words, profile, required),
                words.get(required ? "newPassword.empty" : "offer.empty"));
        box = new DialogBox(owner, "dialog.offer", words.get("offer.title"), fields);
        fields.whenGrown(box::grow);
        box.preferred(box.button(DialogBox.Place.OK, "offer.set", words.get("offer.verb"), this::set));
        if (required) {
            box.closing(DialogBox.Place.CANCEL, "offer.cancel", words.get("dialogs.cancel"));
        } else {
            // In the place of a "Cancel": beside one, nobody could tell what each of them does.
            box.button(DialogBox.Place.CANCEL, "offer.decline", words.get("offer.decline"), this::decline);
        }
        box.describe(sentence);
    }

    private static String lines(Words words, ProtectedProfile profile, boolean required) {
        var lines = words.get(profile.thunderbirds() ? "offer.lines.thunderbird" : "offer.lines");
        return required ? words.get("offer.required") + " " + lines : lines;
    }

    /// A chosen passphrase is closed by the caller.
    PasswordOffer show() {
        box.show();
        fields.wipe();
        return answer;
    }

    private void set() {
        fields.take().ifPresent(chosen -> {
            answer = new PasswordOffer.Chosen(chosen);
            box.close();
        });
    }

    private void decline() {
        answer = new PasswordOffer.Declined();
        box.close();
    }
}
