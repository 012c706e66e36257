package org.sealwright.shell.tasks;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.sealwright.core.text.ShownText;
import org.sealwright.shell.look.PlainLabel;
import org.sealwright.shell.words.Words;

/// The running tasks at the bottom of the window, one under the other, each with its Cancel. Empty and without
/// height while nothing lasts longer than a moment.
public final class TaskStrip {
    private static final int REFRESH_MILLISECONDS = 100;

    private final TaskBoard board;
    private final Words words;
    private final JPanel panel = new JPanel(new MigLayout("insets 0, fillx, gapy 4, hidemode 3", "[grow]"));
    private final List<Line> lines = new ArrayList<>();
    private final Timer clock = new Timer(REFRESH_MILLISECONDS, _ -> refresh());

    @Inject
    public TaskStrip(TaskBoard board, Words words) {
        this.board = board;
        this.words = words;
        panel.setName("tasks");
        panel.setOpaque(false);
        board.onChange(this::rebuild);
    }

    public JComponent component() {
        return panel;
    }

    private void rebuild() {
        var tasks = board.shown();
        if (!tasks.equals(lines.stream().map(Line::task).toList())) {
            lines.clear();
            panel.removeAll();
            tasks.forEach(task -> lines.add(new Line(task)));
            lines.forEach(line -> panel.add(line.component(), "growx, wrap"));
            panel.revalidate();
            panel.repaint();
        }
        refresh();
        if (lines.isEmpty()) {
            clock.stop();
        } else {
            clock.start();
        }
    }

    private void refresh() {
        lines.forEach(Line::refresh);
    }

    /// One task.
    private final class Line {
        private final RunningTask task;
        private final JPanel row = new JPanel(
                new MigLayout("insets 4 12 4 12, fillx", "[shrinkprio 90][grow, 60:160:, shrinkprio 200][]"));
        private final PlainLabel title = new PlainLabel("task.title");
        private final JProgressBar bar = new JProgressBar(0, 1000);
        private final JButton cancel = new JButton(words.get("dialogs.cancel"));

        Line(RunningTask task) {
            this.task = task;
            title.setLabelFor(bar);
            bar.setName("task.progress");
            cancel.setName("task.cancel");
            cancel.addActionListener(_ -> {
                task.cancel();
                refresh();
            });
            row.setOpaque(false);
            row.add(title, "wmin 0, wmax 60%");
            row.add(bar, "growx");
            row.add(cancel);
        }

        RunningTask task() {
            return task;
        }

        JComponent component() {
            return row;
        }

        void refresh() {
            var now = task.row();
            var text = ShownText.of(now.title());
            title.setToolTipText(text);
            title.setText(now.stopping() ? words.get("tasks.stopping", text) : text);
            bar.setIndeterminate(now.total() <= 0);
            bar.setValue(now.thousandths());
            bar.getAccessibleContext().setAccessibleName(text);
            cancel.setEnabled(now.stoppable());
            cancel.getAccessibleContext().setAccessibleDescription(text);
        }
    }
}
