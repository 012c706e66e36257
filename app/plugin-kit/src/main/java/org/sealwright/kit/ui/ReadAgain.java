package org.sealwright.kit.ui;

import java.util.function.UnaryOperator;
import javax.swing.JButton;

/// The button of a page that could not be read, for when what was in the way is gone.
public final class ReadAgain extends JButton {
    /// @param id    its name, and where its texts begin: `.text`, `.tooltip` and `.mnemonic` follow
    /// @param words of the page
    public ReadAgain(String id, UnaryOperator<String> words, Runnable read) {
        super(words.apply(id + ".text"));
        setName(id);
        setToolTipText(words.apply(id + ".tooltip"));
        setMnemonic(words.apply(id + ".mnemonic").charAt(0));
        addActionListener(_ -> read.run());
        setVisible(false);
    }
}
