package org.sealwright.shell.look;

import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.JCheckBox;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/// A check box whose text breaks its lines, which Swing's own does not.
public final class CheckLine extends JPanel {
    /// @param box with its text, which it gives away; screen readers still hear it
    /// @param width of the text in pixels at 100 %, until a layout says otherwise
    public CheckLine(JCheckBox box, int width) {
        super(new MigLayout("insets 0, fillx", "[]4lp[0:pref, grow, fill]"));
        var text = new WrappedText(box.getText(), width);
        box.getAccessibleContext().setAccessibleName(box.getText());
        box.setText("");
        text.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                box.requestFocusInWindow();
                box.doClick();
            }
        });
        add(box, "aligny top");
        add(text, "wmin 0");
    }
}
