package org.sealwright.kit.ui;

import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.sealwright.core.settings.Setting;
import org.sealwright.core.text.ShownText;
import org.sealwright.kit.usecase.Description;
import org.sealwright.kit.words.ExpiryWords;
import org.sealwright.kit.words.PlainWords;
import org.sealwright.kit.words.RevocationWords;
import org.sealwright.kit.words.VerdictWords;

/// Tells a certificate on a [FieldSheet]: plain sentences first, then the verdicts, then the chain, and for experts
/// every field, behind a button whose state is remembered.
public final class DescriptionPart {
    static final Setting<Boolean> FIELDS =
            Setting.internal("window.details.fields", false, Boolean::valueOf, String::valueOf);

    private final FieldSheet sheet;
    private final String name;
    private final PlainWords words;
    private final ExpiryWords expiry;
    private final ViewMemory memory;

    /// @param name of the sheet, and part of the names of what is put on it
    public DescriptionPart(FieldSheet sheet, String name, PlainWords words, ExpiryWords expiry, ViewMemory memory) {
        this.sheet = sheet;
        this.name = name;
        this.words = words;
        this.expiry = expiry;
        this.memory = memory;
    }

    /// Puts everything onto the sheet anew.
    ///
    /// @param belowVerdicts puts something of the plugin's own there
    public void fill(Description description, Consumer<FieldSheet> belowVerdicts) {
        sheet.refill(() -> {
            var certificate = description.certificate().certificate();
            sheet.heading(ShownText.of(certificate.displayName()));
            sheet.summary(
                    words.get("details.title"),
                    description.summary().stream()
                            .map(words::say)
                            .map(String::strip)
                            .collect(Collectors.joining("\n")));
            sheet.heading(words.get("verdict.title"));
            verdicts(description);
            belowVerdicts.accept(sheet);
            sheet.value(words.get("details.fingerprint"), certificate.sha256().groups());
            sheet.heading(words.get("details.chain"));
            sheet.part(new ChainTree(
                    name + ".chain", words.get("details.chain"), ChainLinks.of(description, words, expiry)));
            boolean open = memory.value(FIELDS);
            sheet.part(buttons(description, belowVerdicts, open));
            if (open) {
                sheet.sections(description.sections());
            }
        });
    }

    private void verdicts(Description description) {
        if (description.judgement().isEmpty()) {
            sheet.sentence(words.get("verdict.checking"));
            return;
        }
        var verdicts = new VerdictWords(words);
        var asked = description.judgement().get().asked();
        var answers = asked.values().stream().map(verdicts::brief).distinct().toList();
        if (answers.size() == 1) {
            var purposes = asked.keySet().stream().map(verdicts::purpose).collect(Collectors.joining(", "));
            sheet.part(Paragraph.value(name + ".verdict", purposes, answers.getFirst(), words));
        } else {
            asked.forEach((purpose, verdict) -> sheet.value(verdicts.purpose(purpose), verdicts.brief(verdict)));
        }
        revocation(description);
    }

    private void revocation(Description description) {
        var sentences = new RevocationWords(words);
        var checked = description.revocation();
        if (checked.isPresent()) {
            sheet.value(
                    words.get("revocation.title"),
                    checked.get().stream()
                            .map(one -> sentences.sentence(one.certificate(), one.status()))
                            .collect(Collectors.joining("\n")));
        } else if (description.canBeChecked()) {
            sheet.value(words.get("revocation.title"), words.get("revocation.notAsked"));
        }
    }

    private JPanel buttons(Description description, Consumer<FieldSheet> belowVerdicts, boolean open) {
        var panel = new JPanel(new MigLayout("insets 8lp 0 0 0, fillx"));
        panel.setOpaque(false);
        var fields = button("fields", open ? "details.fields.hide" : "details.fields.show");
        fields.addActionListener(_ -> {
            memory.keep(FIELDS, !open);
            fill(description, belowVerdicts);
        });
        var pem = button("pem", "details.pem");
        pem.addActionListener(_ -> {
            var text = description.certificate().certificate().pem();
            Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(text), null);
            pem.setText(words.get("details.pem.done"));
        });
        panel.add(new WrappingRow(fields, pem), "growx, pushx, wmin 0");
        return panel;
    }

    private JButton button(String part, String text) {
        var button = new JButton(words.get(text));
        button.setName(name + "." + part);
        button.setToolTipText(words.get("details." + part + ".tooltip"));
        button.setMnemonic(words.get("details." + part + ".mnemonic").charAt(0));
        return button;
    }
}
