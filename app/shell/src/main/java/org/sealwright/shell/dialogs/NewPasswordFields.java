package org.sealwright.shell.dialogs;

import java.util.Optional;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.sealwright.core.secret.MinimumStrength;
import org.sealwright.core.secret.NewPassword;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.plugin.Tasks;
import org.sealwright.shell.look.WrappedText;
import org.sealwright.shell.words.Words;

/// A new password, typed twice, with a hint how good it is, and what is wrong with it said at the field.
final class NewPasswordFields extends JPanel {
    private static final int WIDTH = 420;

    private final Words words;
    private final NewPassword.Rules rules;
    private final SecretField first;
    private final SecretField second;
    private final WrappedText message = new WrappedText("", WIDTH).coloured("Sealwright.bad.foreground");
    private final StrengthMeter meter;
    private final String whenEmpty;
    private Runnable whenGrown = () -> {};

    /// @param name     of the dialog, as prefix of the names of its parts: `offer`
    /// @param sentence what the password is for
    /// @param lines    what to know about it
    /// @param whenEmpty what is said of an empty one
    NewPasswordFields(
            String name,
            Words words,
            Tasks tasks,
            NewPassword.Rules rules,
            String sentence,
            String lines,
            String whenEmpty) {
        super(new MigLayout("insets 0, fillx, wrap 1, gapy related", "[grow]"));
        this.words = words;
        this.rules = rules;
        this.whenEmpty = whenEmpty;
        first = new SecretField(name + ".first");
        second = new SecretField(name + ".second");
        meter = new StrengthMeter(name, words, tasks, WIDTH);
        add(new WrappedText(sentence, WIDTH), "growx, wmin 0, w " + WIDTH);
        add(
                new WrappedText(lines, WIDTH).coloured("Sealwright.muted.foreground"),
                "growx, wmin 0, w " + WIDTH + ", gapbottom unrelated");
        addField("newPassword.first", first);
        add(meter.row(), "growx");
        add(meter.advice(), "growx, wmin 0, w " + WIDTH);
        addField("newPassword.second", second);
        message.setName(name + ".message");
        add(message, "growx, wmin 0, w " + WIDTH);
        var capsLock = new CapsLockHint(words.get("password.capsLock"));
        capsLock.watch(first);
        capsLock.watch(second);
        add(capsLock.component());
        first.onEdit(this::edited);
        second.onEdit(this::edited);
    }

    /// @param listener called when a message needs more room
    void whenGrown(Runnable listener) {
        whenGrown = listener;
        meter.whenGrown(listener);
    }

    /// The password if both are the same and it keeps the rules; otherwise says what is wrong. The caller closes
    /// it.
    Optional<Passphrase> take() {
        var chosen = first.passphrase();
        boolean taken = false;
        try (var repeated = second.passphrase()) {
            var fault = rules.check(chosen);
            if (fault.isPresent()) {
                refuse(first, sentence(fault.get()));
            } else if (isTooWeak(chosen)) {
                refuse(first, words.get("newPassword.tooWeak." + rules.strength()));
            } else if (!chosen.sameAs(repeated)) {
                refuse(second, words.get("newPassword.mismatch"));
            } else {
                taken = true;
                return Optional.of(chosen);
            }
            return Optional.empty();
        } finally {
            if (!taken) {
                chosen.close();
            }
        }
    }

    void wipe() {
        first.wipe();
        second.wipe();
        meter.forget();
    }

    /// On the event thread, where the bar has made zxcvbn ready by now: some milliseconds.
    private boolean isTooWeak(Passphrase chosen) {
        return !chosen.isEmpty()
                && rules.strength() != MinimumStrength.OFF
                && !PasswordStrength.of(chosen, words.locale()).reaches(rules.strength());
    }

    private String sentence(NewPassword.Fault fault) {
        return switch (fault) {
            case EMPTY -> whenEmpty;
            case TOO_SHORT -> words.get("newPassword.tooShort", rules.least());
            case NOT_ASCII -> words.get("newPassword.notAscii");
        };
    }

    private void addField(String key, SecretField field) {
        var label = new JLabel(words.get(key + ".label"));
        label.setDisplayedMnemonic(words.get(key + ".mnemonic").charAt(0));
        label.setLabelFor(field);
        add(label);
        add(field, "growx");
    }

    private void edited() {
        meter.look(first.passphrase());
        // The dialog does not shrink under the mouse.
        message.setText(message.getText().isEmpty() ? "" : " ");
        second.putClientProperty("JComponent.outline", null);
        first.putClientProperty("JComponent.outline", null);
    }

    private void refuse(SecretField field, String sentence) {
        message.setText(sentence);
        field.putClientProperty("JComponent.outline", "error");
        field.getAccessibleContext().setAccessibleDescription(sentence);
        field.selectAll();
        field.requestFocusInWindow();
        whenGrown.run();
    }
}
