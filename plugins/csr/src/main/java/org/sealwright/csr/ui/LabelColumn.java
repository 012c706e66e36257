package org.sealwright.csr.ui;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/// The labels of a form that is made of several panels: all columns of labels become as wide as the widest label.
final class LabelColumn {
    /// Of each of the panels.
    static final String LAYOUT = "fillx, hidemode 3, gapy rel";

    private final List<JLabel> labels = new ArrayList<>();

    void add(JLabel label) {
        labels.add(label);
    }

    /// Once all labels are there.
    void align(List<JPanel> panels) {
        int widest = labels.stream()
                .mapToInt(label -> label.getPreferredSize().width)
                .max()
                .orElse(0);
        for (var panel : panels) {
            ((MigLayout) panel.getLayout()).setColumnConstraints("[right, " + widest + "px!][grow, fill]");
        }
    }
}
