package org.sealwright.csr.ui;

import javax.swing.JComponent;
import javax.swing.UIManager;
import org.sealwright.kit.ui.Paragraph;

/// The line under a field that says what is wrong with it; not there while nothing is.
final class FaultLine {
    private final Paragraph line;
    private final JComponent field;

    FaultLine(String place, JComponent field) {
        this.field = field;
        line = Paragraph.sentence("requests.new." + place + ".fault", "");
        line.setForeground(UIManager.getColor("Sealwright.bad.foreground"));
        line.setVisible(false);
    }

    JComponent component() {
        return line;
    }

    /// @param sentence empty if all is well
    void show(String sentence) {
        if (sentence.equals(line.getText())) {
            return;
        }
        line.setText(sentence);
        line.getAccessibleContext().setAccessibleName(sentence);
        line.setVisible(!sentence.isEmpty());
        field.putClientProperty("JComponent.outline", sentence.isEmpty() ? null : "error");
        field.getAccessibleContext().setAccessibleDescription(sentence);
    }
}
