package org.sealwright.kit.ui;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.LayoutManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JPanel;

/// Buttons side by side. Where they have no room, with large text or in a small window, the row breaks like a line
/// of text: a button is never cut off and never shortens what it says.
public final class WrappingRow extends JPanel {
    /// Tells MigLayout that the height depends on the width.
    private static final String HEIGHT_DEPENDS_ON_WIDTH = "migLayout.dynamicAspectRatio";

    private int heightBefore = -1;

    /// @param controls in their order; more can be added later
    public WrappingRow(JComponent... controls) {
        super(new Lines());
        putClientProperty(HEIGHT_DEPENDS_ON_WIDTH, true);
        setOpaque(false);
        for (var control : controls) {
            add(control);
        }
    }

    /// With another width it may need another height, which whoever contains it has to know.
    @Override
    public void doLayout() {
        super.doLayout();
        int height = getPreferredSize().height;
        if (height != heightBefore) {
            heightBefore = height;
            // Not now: who contains it is laying out itself and would count as valid afterwards.
            EventQueue.invokeLater(this::revalidate);
        }
    }

    private static int gap(Container row) {
        return TextSize.of((JComponent) row, 1, 1).height / 2;
    }

    /// Breaks where the width ends.
    private static final class Lines implements LayoutManager {
        /// One line: what stands in it, and how high it is.
        private record Line(List<Component> controls, int height) {}

        @Override
        public void addLayoutComponent(String name, Component component) {}

        @Override
        public void removeLayoutComponent(Component component) {}

        /// As wide as one line, and as high as it needs at the width it has now.
        @Override
        public Dimension preferredLayoutSize(Container row) {
            var shown = shown(row);
            int width = shown.stream()
                            .mapToInt(each -> each.getPreferredSize().width)
                            .sum()
                    + gap(row) * Math.max(0, shown.size() - 1);
            return size(row, width);
        }

        /// As wide as the widest button.
        @Override
        public Dimension minimumLayoutSize(Container row) {
            return size(
                    row,
                    shown(row).stream()
                            .mapToInt(each -> each.getPreferredSize().width)
                            .max()
                            .orElse(0));
        }

        private static Dimension size(Container row, int width) {
            var lines = lines(row, row.getWidth() > 0 ? row.getWidth() : Integer.MAX_VALUE);
            int height = lines.stream().mapToInt(Line::height).sum() + gap(row) * Math.max(0, lines.size() - 1);
            var insets = row.getInsets();
            return new Dimension(width + insets.left + insets.right, height + insets.top + insets.bottom);
        }

        @Override
        public void layoutContainer(Container row) {
            var insets = row.getInsets();
            int y = insets.top;
            for (var line : lines(row, row.getWidth())) {
                int x = insets.left;
                for (var control : line.controls()) {
                    var wanted = control.getPreferredSize();
                    int width = Math.min(wanted.width, row.getWidth() - insets.left - insets.right);
                    control.setBounds(x, y + (line.height() - wanted.height) / 2, width, wanted.height);
                    x += width + gap(row);
                }
                y += line.height() + gap(row);
            }
        }

        private static List<Line> lines(Container row, int rowWidth) {
            var insets = row.getInsets();
            int room = rowWidth - insets.left - insets.right;
            var lines = new ArrayList<Line>();
            var line = new ArrayList<Component>();
            int used = 0;
            for (var control : shown(row)) {
                int width = control.getPreferredSize().width;
                if (!line.isEmpty() && used + gap(row) + width > room) {
                    lines.add(line(line));
                    line.clear();
                }
                used = line.isEmpty() ? width : used + gap(row) + width;
                line.add(control);
            }
            if (!line.isEmpty()) {
                lines.add(line(line));
            }
            return lines;
        }

        private static Line line(List<Component> controls) {
            return new Line(
                    List.copyOf(controls),
                    controls.stream()
                            .mapToInt(each -> each.getPreferredSize().height)
                            .max()
                            .orElse(0));
        }

        private static List<Component> shown(Container row) {
            return Arrays.stream(row.getComponents())
                    .filter(Component::isVisible)
                    .toList();
        }
    }
}
