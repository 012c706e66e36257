package org.sealwright.kit.ui;

import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/// A sentence across the page with one thing to do about it.
public final class Banner extends JPanel {
    private final Paragraph label;

    /// What its button does.
    ///
    /// @param name of the button
    public record Action(String name, String text, String tooltip, char mnemonic, Runnable run) {}

    public Banner(String name, Action action) {
        super(new MigLayout("insets panel, fillx", "[0:pref, grow, fill][]"));
        setName(name);
        label = Paragraph.sentence(name + ".text", "");
        label.getAccessibleContext().setAccessibleName(action.tooltip());
        add(label, "wmin 0, aligny center");
        var button = new JButton(action.text());
        button.setName(action.name());
        button.setToolTipText(action.tooltip());
        button.setMnemonic(action.mnemonic());
        button.addActionListener(_ -> action.run().run());
        add(button);
        setVisible(false);
    }

    /// @param sentence empty hides the banner
    public void show(String sentence) {
        label.setText(sentence);
        if (!sentence.isEmpty()) {
            label.getAccessibleContext().setAccessibleName(sentence);
        }
        getAccessibleContext().setAccessibleName(sentence);
        setVisible(!sentence.isEmpty());
    }

    @Override
    public void updateUI() {
        super.updateUI();
        Colours.banner().ifPresent(this::setBackground);
    }
}
