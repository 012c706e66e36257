package org.sealwright.shell.help;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JList;

/// A topic in the list: its title, with room around it.
final class TopicCell extends DefaultListCellRenderer {
    @Override
    public Component getListCellRendererComponent(
            JList<?> list, Object value, int index, boolean selected, boolean focused) {
        super.getListCellRendererComponent(list, value, index, selected, focused);
        if (value instanceof Topic topic) {
            setText(topic.title());
            setToolTipText(topic.title());
        }
        setBorder(BorderFactory.createEmptyBorder(
                UIScale.scale(6), UIScale.scale(10), UIScale.scale(6), UIScale.scale(10)));
        return this;
    }
}
