package org.sealwright.shell.dialogs;

import java.util.Locale;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import net.miginfocom.swing.MigLayout;
import org.sealwright.core.secret.PasswordPrompt.PasswordOffer;
import org.sealwright.core.text.ShownText;
import org.sealwright.shell.look.WrappedText;
import org.sealwright.shell.words.Words;

/// Offers to set a primary password: twice the same, with a hint how good it is. Declining and cancelling are
/// different answers.
final class OfferDialog {
    private static final int WIDTH = 420;

    private final Words words;
    private final SecretField first = new SecretField("offer.first");
    private final SecretField second = new SecretField("offer.second");
    private final WrappedText message = new WrappedText(" ", WIDTH).coloured("Sealwright.bad.foreground");
    private final JProgressBar quality = new JProgressBar(0, 100);
    private final JLabel grade = new JLabel(" ");
    private final DialogBox box;
    private PasswordOffer answer = new PasswordOffer.Cancelled();

    OfferDialog(Owner owner, Words words, String place) {
        this.words = words;
        var panel = new JPanel(new MigLayout("insets 0, fillx, wrap 1, gapy related", "[grow]"));
        var sentence = words.get("offer.sentence", ShownText.of(place));
        panel.add(new WrappedText(sentence, WIDTH), "growx, wmin 0, w " + WIDTH);
        panel.add(
                new WrappedText(words.get("offer.lines"), WIDTH).coloured("Sealwright.muted.foreground"),
                "growx, wmin 0, w " + WIDTH + ", gapbottom unrelated");
        addField(panel, "offer.first", first);
        panel.add(qualityRow(), "growx");
        addField(panel, "offer.second", second);
        message.setName("offer.message");
        panel.add(message, "growx, wmin 0, w " + WIDTH);
        var capsLock = new CapsLockHint(words.get("password.capsLock"));
        capsLock.watch(first);
        capsLock.watch(second);
        panel.add(capsLock.component());
        first.onEdit(this::edited);
        second.onEdit(this::edited);
        box = new DialogBox(owner, "dialog.offer", words.get("offer.title"), panel);
        box.preferred(box.button(DialogBox.Place.OK, "offer.set", words.get("offer.verb"), this::set));
        box.button(DialogBox.Place.NO, "offer.decline", words.get("offer.decline"), this::decline);
        box.closing(DialogBox.Place.CANCEL, "offer.cancel", words.get("dialogs.cancel"));
        box.describe(sentence);
    }

    /// A chosen passphrase is closed by the caller.
    PasswordOffer show() {
        box.show();
        first.wipe();
        second.wipe();
        return answer;
    }

    private void addField(JPanel panel, String key, SecretField field) {
        var label = new JLabel(words.get(key + ".label"));
        label.setDisplayedMnemonic(words.get(key + ".mnemonic").charAt(0));
        label.setLabelFor(field);
        panel.add(label);
        panel.add(field, "growx");
    }

    private JPanel qualityRow() {
        quality.setName("offer.quality");
        quality.getAccessibleContext().setAccessibleName(words.get("offer.quality"));
        grade.setName("offer.grade");
        grade.putClientProperty("FlatLaf.style", "foreground: $Sealwright.muted.foreground");
        var row = new JPanel(new MigLayout("insets 0, fillx, gap related", "[120!][grow]"));
        row.add(quality, "growx");
        row.add(grade, "growx");
        return row;
    }

    private void edited() {
        try (var typed = first.passphrase()) {
            quality.setValue(PasswordQuality.of(typed));
            var word = PasswordQuality.grade(typed);
            grade.setText(
                    word == PasswordQuality.Grade.NONE
                            ? " "
                            : words.get("offer.grade." + word.name().toLowerCase(Locale.ROOT)));
        }
        message.setText(" ");
        second.putClientProperty("JComponent.outline", null);
        first.putClientProperty("JComponent.outline", null);
    }

    private void set() {
        if (first.isBlank()) {
            refuse(first, "offer.empty");
            return;
        }
        var chosen = first.passphrase();
        try (var repeated = second.passphrase()) {
            if (chosen.sameAs(repeated)) {
                answer = new PasswordOffer.Chosen(chosen);
                box.close();
                return;
            }
        }
        chosen.close();
        refuse(second, "offer.mismatch");
    }

    private void refuse(SecretField field, String key) {
        message.setText(words.get(key));
        field.putClientProperty("JComponent.outline", "error");
        field.getAccessibleContext().setAccessibleDescription(words.get(key));
        field.selectAll();
        field.requestFocusInWindow();
        box.grow();
    }

    private void decline() {
        answer = new PasswordOffer.Declined();
        box.close();
    }
}
