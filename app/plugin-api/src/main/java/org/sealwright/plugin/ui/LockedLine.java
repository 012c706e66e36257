package org.sealwright.plugin.ui;

import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.UIManager;

/// Stands below or beside what the organisation decided: a lock, and who decided it ([Locked]). The one way to show
/// this, on every page and in every dialog.
public final class LockedLine extends JLabel {
    /// @param name of the component
    /// @param by   what [Locked] says; safe to show
    public LockedLine(String name, String by) {
        setName(name);
        // Before the text: a label reads HTML at the moment it gets one.
        putClientProperty("html.disable", true);
        setIcon(new LockIcon(this));
        say(by);
    }

    /// Another decided it.
    ///
    /// @param by what [Locked] says; safe to show
    public void say(String by) {
        setText(by);
        // Where there is no room for a long contact.
        setToolTipText(by);
    }

    /// Shows it, and lets screen readers hear it at the control it is about; or takes both away.
    public void about(JComponent control, boolean locked) {
        setVisible(locked);
        heardAt(control, locked);
    }

    /// Lets screen readers hear it at one more control, or not any more.
    public void heardAt(JComponent control, boolean locked) {
        control.getAccessibleContext().setAccessibleDescription(locked ? getText() : "");
    }

    @Override
    public void updateUI() {
        super.updateUI();
        Stream.of("Sealwright.muted.foreground", "Label.disabledForeground")
                .flatMap(key -> Optional.ofNullable(UIManager.getColor(key)).stream())
                .findFirst()
                .ifPresent(this::setForeground);
    }
}
