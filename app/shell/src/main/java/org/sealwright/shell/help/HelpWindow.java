package org.sealwright.shell.help;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Dialog.ModalExclusionType;
import java.awt.Dimension;
import java.awt.Frame;
import java.awt.Rectangle;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.KeyEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.WindowConstants;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import net.miginfocom.swing.MigLayout;
import org.sealwright.plugin.ui.ScreenRoom;
import org.sealwright.shell.place.PlaceMemory;
import org.sealwright.shell.words.Words;

/// The guide in a window of its own, beside the program's and beside its dialogs: on the left a search over all
/// topics and their list, on the right the chosen one.
final class HelpWindow {
    private static final String NAME = "help";
    private static final Dimension USUAL = new Dimension(1040, 720);
    private static final Dimension LEAST = new Dimension(640, 360);

    private final Guide guide;
    private final Words words;
    private final PlaceMemory memory;
    private final JFrame frame;
    private final DefaultListModel<Topic> found = new DefaultListModel<>();
    /// Never wider than its place: titles that are end in dots.
    private final JList<Topic> list = new JList<>(found) {
        @Override
        public boolean getScrollableTracksViewportWidth() {
            return true;
        }
    };
    private final JTextField search = new JTextField();
    private final TopicPane text;
    private Rectangle placed = new Rectangle();

    HelpWindow(Guide guide, Words words, PlaceMemory memory) {
        this.guide = guide;
        this.words = words;
        this.memory = memory;
        text = new TopicPane(this::show);
        frame = new JFrame(words.get("help.title"));
        frame.setName(NAME);
        frame.setDefaultCloseOperation(WindowConstants.HIDE_ON_CLOSE);
        // A dialog is what help is wanted for: it must not block it.
        frame.setModalExclusionType(ModalExclusionType.APPLICATION_EXCLUDE);
        frame.setContentPane(content());
        frame.getRootPane()
                .registerKeyboardAction(
                        _ -> frame.setVisible(false),
                        KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
                        JComponent.WHEN_IN_FOCUSED_WINDOW);
        frame.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentHidden(ComponentEvent event) {
                if ((frame.getExtendedState() & Frame.MAXIMIZED_BOTH) == 0) {
                    memory.closed(NAME, placed, frame.getBounds());
                }
            }
        });
        find("");
    }

    /// Shows a topic, or the contents if there is no such topic, and comes to the front.
    ///
    /// @param topic its id
    /// @param near the window it is opened from
    void open(String topic, Window near) {
        if (!frame.isVisible()) {
            placed = memory.opening(
                    NAME,
                    new PlaceMemory.Size(UIScale.scale(USUAL), UIScale.scale(LEAST)),
                    near.getBounds(),
                    ScreenRoom.of(near.getGraphicsConfiguration()).bounds());
            frame.setBounds(placed);
            frame.setIconImages(near.getIconImages());
        }
        search.setText("");
        show(guide.topic(topic).isPresent() ? topic : Guide.CONTENTS);
        frame.setVisible(true);
        frame.toFront();
        list.requestFocusInWindow();
    }

    private JComponent content() {
        var side =
                new JPanel(new MigLayout("insets 12, fill, wrap 1, gapy related", "[320:n:320, grow]", "[][][grow]"));
        side.putClientProperty("FlatLaf.style", "background: $Sealwright.navigation.background");
        var label = new JLabel(words.get("help.search"));
        label.setLabelFor(search);
        label.setDisplayedMnemonic(words.get("help.search.mnemonic").charAt(0));
        search.setName("help.search");
        search.putClientProperty("JTextField.showClearButton", true);
        search.getDocument().addDocumentListener(new Typed());
        search.addActionListener(_ -> list.requestFocusInWindow());
        side.add(label);
        side.add(search, "growx");
        side.add(topics(), "grow");
        var scroll = new JScrollPane(text);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.getViewport().addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                text.fit(scroll.getViewport().getWidth());
            }
        });
        var content = new JPanel(new BorderLayout());
        content.add(side, BorderLayout.WEST);
        content.add(scroll, BorderLayout.CENTER);
        return content;
    }

    private JComponent topics() {
        list.setName("help.topics");
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setCellRenderer(new TopicCell());
        list.getAccessibleContext().setAccessibleName(words.get("help.topics"));
        list.putClientProperty("FlatLaf.style", "selectionArc: 8; background: $Sealwright.navigation.background");
        list.addListSelectionListener(event -> {
            var topic = list.getSelectedValue();
            if (!event.getValueIsAdjusting() && topic != null) {
                text.show(topic, searched());
            }
        });
        list.getInputMap().put(KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), "read");
        list.getActionMap().put("read", new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                text.requestFocusInWindow();
            }
        });
        var scroll = new JScrollPane(list);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.getViewport().setOpaque(false);
        scroll.setOpaque(false);
        return scroll;
    }

    private void show(String topic) {
        guide.topic(topic).ifPresent(wanted -> {
            if (!found.contains(wanted)) {
                // Which brings all topics back.
                search.setText("");
            }
            list.setSelectedValue(wanted, true);
        });
    }

    private List<String> searched() {
        return Arrays.stream(search.getText().toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .filter(word -> word.length() > 1)
                .toList();
    }

    /// Leaves the topics in which all words stand.
    private void find(String kept) {
        var wanted = searched();
        found.clear();
        guide.topics().stream()
                .filter(topic -> wanted.stream().allMatch(topic.searched()::contains))
                .forEach(found::addElement);
        var again = guide.topic(kept).filter(found::contains);
        if (again.isPresent()) {
            list.setSelectedValue(again.get(), true);
        } else {
            list.setSelectedIndex(found.isEmpty() ? -1 : 0);
        }
    }

    /// Each letter searches.
    private final class Typed implements DocumentListener {
        private void look() {
            find(text.topic().map(Topic::id).orElse(""));
        }

        @Override
        public void insertUpdate(DocumentEvent event) {
            look();
        }

        @Override
        public void removeUpdate(DocumentEvent event) {
            look();
        }

        @Override
        public void changedUpdate(DocumentEvent event) {}
    }
}
