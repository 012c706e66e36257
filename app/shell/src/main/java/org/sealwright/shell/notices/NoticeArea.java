package org.sealwright.shell.notices;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.sealwright.shell.words.Words;

/// Where notices appear: below the page, newest below. The page makes room for them, so that they never cover
/// anything; without notices there is no room taken.
public final class NoticeArea {
    private final NoticeBoard board;
    private final Words words;
    private final Map<NoticeBoard.Entry, NoticeBar> bars = new HashMap<>();
    private Runnable back = () -> {};
    private final JPanel panel = new JPanel(new MigLayout("insets 0, fillx, wrap 1, gapy 0", "[grow]"));

    @Inject
    public NoticeArea(NoticeBoard board, Words words) {
        this.board = board;
        this.words = words;
        panel.setName("notices");
        board.onChange(this::rebuild);
    }

    public JComponent component() {
        return panel;
    }

    /// @param focus takes the keyboard when the last notice that had it is gone
    public void backTo(Runnable focus) {
        back = focus;
    }

    /// The keyboard goes to the newest.
    ///
    /// @return whether there is one
    public boolean takeFocus() {
        return newest().filter(NoticeBar::takeFocus).isPresent();
    }

    /// Takes the newest away, if there is one.
    public void dismissNewest() {
        if (!board.entries().isEmpty()) {
            board.dismiss(board.entries().getLast());
        }
    }

    /// The user looks at another program: what is told stays until the user is back.
    public void unseen() {
        board.unseen();
    }

    /// The user is back.
    public void seen() {
        board.seen();
    }

    private Optional<NoticeBar> newest() {
        return board.entries().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(bars.get(board.entries().getLast()));
    }

    /// What is shown already stays as it is: the keyboard may be there.
    private void rebuild() {
        var gone = new HashMap<>(bars);
        for (var entry : board.entries()) {
            gone.remove(entry);
            bars.computeIfAbsent(entry, this::add);
        }
        boolean focused = gone.values().stream().anyMatch(NoticeBar::hasFocusWithin);
        gone.forEach((entry, bar) -> {
            bars.remove(entry);
            panel.remove(bar);
        });
        if (focused && !takeFocus()) {
            back.run();
        }
        panel.revalidate();
        panel.repaint();
    }

    private NoticeBar add(NoticeBoard.Entry entry) {
        var bar = new NoticeBar(board, entry, words);
        panel.add(bar, "growx, wmin 0, gapleft 16lp, gapright 16lp, gapbottom 8lp");
        return bar;
    }
}
