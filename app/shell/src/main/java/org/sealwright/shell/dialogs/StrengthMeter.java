package org.sealwright.shell.dialogs;

import java.util.Locale;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.plugin.Tasks;
import org.sealwright.shell.look.WrappedText;
import org.sealwright.shell.words.Words;

/// A bar, a word and a sentence about a password that is being typed. Estimated off the event thread, one at a time;
/// of what was typed meanwhile only the last is estimated.
final class StrengthMeter {
    private final Words words;
    private final Tasks tasks;
    private final JProgressBar bar = new JProgressBar(0, 100);
    private final JLabel grade = new JLabel(" ");
    private final JPanel row = new JPanel(new MigLayout("insets 0, fillx, gap related", "[120!][grow]"));
    private final WrappedText advice;
    private Runnable whenGrown = () -> {};
    private boolean estimating;
    private @Nullable Passphrase next;

    /// @param name  of the dialog, as prefix of the names of its parts
    /// @param width of the advice
    StrengthMeter(String name, Words words, Tasks tasks, int width) {
        this.words = words;
        this.tasks = tasks;
        bar.setName(name + ".quality");
        bar.getAccessibleContext().setAccessibleName(words.get("newPassword.quality"));
        grade.setName(name + ".grade");
        grade.putClientProperty("FlatLaf.style", "foreground: $Sealwright.muted.foreground");
        row.add(bar, "growx");
        row.add(grade, "growx");
        advice = new WrappedText(" ", width).coloured("Sealwright.muted.foreground");
        advice.setName(name + ".advice");
    }

    JPanel row() {
        return row;
    }

    WrappedText advice() {
        return advice;
    }

    /// @param listener called when the advice needs more room
    void whenGrown(Runnable listener) {
        whenGrown = listener;
    }

    /// @param password taken over: closed when it was looked at
    void look(Passphrase password) {
        if (estimating) {
            forget();
            next = password;
            return;
        }
        estimating = true;
        tasks.run(
                words.get("newPassword.quality"),
                _ -> {
                    try (password) {
                        return PasswordStrength.of(password, words.locale());
                    }
                },
                strength -> {
                    if (next == null) {
                        show(strength);
                    }
                    goOn();
                },
                failure -> {
                    System.getLogger(StrengthMeter.class.getName())
                            .log(System.Logger.Level.DEBUG, "a password could not be estimated", failure);
                    goOn();
                });
    }

    private void goOn() {
        estimating = false;
        var waiting = next;
        if (waiting != null) {
            next = null;
            look(waiting);
        }
    }

    /// Wipes what waits to be estimated.
    void forget() {
        var waiting = next;
        if (waiting != null) {
            waiting.close();
            next = null;
        }
    }

    private void show(PasswordStrength strength) {
        bar.setValue(strength.percent());
        bar.putClientProperty("FlatLaf.style", colour(strength.grade()));
        grade.setText(
                strength.grade() == PasswordStrength.Grade.NONE
                        ? " "
                        : words.get(
                                "newPassword.grade." + strength.grade().name().toLowerCase(Locale.ROOT)));
        var text = strength.advice().isEmpty() ? " " : strength.advice();
        if (!text.equals(advice.getText())) {
            advice.setText(text);
            whenGrown.run();
        }
    }

    /// Beside the word, never in its place.
    private static @Nullable String colour(PasswordStrength.Grade grade) {
        return switch (grade) {
            case NONE -> null;
            case WEAK -> "foreground: $Sealwright.bad.foreground";
            case FAIR -> "foreground: $Sealwright.warning.foreground";
            case GOOD -> "foreground: $Sealwright.good.foreground";
        };
    }
}
