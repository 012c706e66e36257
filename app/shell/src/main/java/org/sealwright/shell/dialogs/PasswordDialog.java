package org.sealwright.shell.dialogs;

import java.util.Optional;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.secret.PasswordQuestion;
import org.sealwright.core.text.ShownText;
import org.sealwright.shell.look.WrappedText;
import org.sealwright.shell.words.Words;

/// Asks for one password. After a wrong one it says so at the field.
final class PasswordDialog {
    private static final int WIDTH = 380;

    private final SecretField field = new SecretField("password.field");
    private final DialogBox box;
    private @Nullable Passphrase answer;

    PasswordDialog(Owner owner, Words words, PasswordQuestion question) {
        var sentence = sentence(words, question);
        var panel = new JPanel(new MigLayout("insets 0, fillx, wrap 1, gapy related, hidemode 3", "[grow]"));
        var text = new WrappedText(sentence, WIDTH);
        text.setName("password.question");
        panel.add(text, "growx, wmin 0, w " + WIDTH + ", gapbottom unrelated");
        var label = new JLabel(words.get("password.label"));
        label.setLabelFor(field);
        label.setDisplayedMnemonic(words.get("password.label.mnemonic").charAt(0));
        panel.add(label);
        panel.add(field, "growx");
        if (question.attempt() > 1) {
            showWrong(panel, words);
        }
        var capsLock = new CapsLockHint(words.get("password.capsLock"));
        capsLock.watch(field);
        panel.add(capsLock.component());
        box = new DialogBox(owner, "dialog.password", title(words, question), panel);
        var go = box.button(DialogBox.Place.OK, "password.go", go(words, question), this::take);
        box.closing(DialogBox.Place.CANCEL, "password.cancel", words.get("dialogs.cancel"));
        box.preferred(go);
        box.describe(sentence);
    }

    /// Empty if it was cancelled; otherwise the caller closes the passphrase.
    Optional<Passphrase> show() {
        box.show();
        field.wipe();
        return Optional.ofNullable(answer);
    }

    private void take() {
        answer = field.passphrase();
        box.close();
    }

    private void showWrong(JPanel panel, Words words) {
        var wrong = new WrappedText(words.get("password.wrong"), WIDTH).coloured("Sealwright.bad.foreground");
        wrong.setName("password.wrong");
        panel.add(wrong, "growx, wmin 0, w " + WIDTH);
        field.putClientProperty("JComponent.outline", "error");
        field.getAccessibleContext().setAccessibleDescription(wrong.getText());
        field.onEdit(() -> field.putClientProperty("JComponent.outline", null));
    }

    private static String title(Words words, PasswordQuestion question) {
        return switch (question) {
            case PasswordQuestion.Primary _ -> words.get("password.primary.title");
            case PasswordQuestion.OfFile _ -> words.get("password.file.title");
        };
    }

    private static String sentence(Words words, PasswordQuestion question) {
        return switch (question) {
            case PasswordQuestion.Primary primary ->
                words.get("password.primary.sentence", ShownText.of(primary.profile()));
            case PasswordQuestion.OfFile file -> words.get("password.file.sentence", ShownText.of(file.file()));
        };
    }

    private static String go(Words words, PasswordQuestion question) {
        return switch (question) {
            case PasswordQuestion.Primary _ -> words.get("password.primary.verb");
            case PasswordQuestion.OfFile _ -> words.get("password.file.verb");
        };
    }
}
