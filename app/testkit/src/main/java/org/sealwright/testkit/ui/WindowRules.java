package org.sealwright.testkit.ui;

import java.awt.Component;
import java.awt.Container;
import java.awt.Rectangle;
import java.awt.Window;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.DefaultButtonModel;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JPopupMenu;
import javax.swing.JRadioButton;
import javax.swing.JRootPane;
import javax.swing.JScrollBar;
import javax.swing.JSpinner;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.JTree;
import javax.swing.JViewport;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;

/// What holds for every window, page and dialog: nothing that is written is cut off, every control has a name for
/// screen readers and is reached with the Tab key, and no two controls want the same letter. All calls on the event
/// thread; what is wrong is told in a line each.
public final class WindowRules {
    /// May end in an ellipsis: names that users choose, and titles of running work.
    private static final Set<String> MAY_BE_SHORTENED =
            Set.of("profile.name", "profile.standing", "task.title", "TableHeader.renderer");

    private static final int MOST_STOPS = 2000;
    /// FlatLaf lets the frame around a button with the focus stand beyond the edge.
    private static final int EDGE = 12;

    private WindowRules() {}

    /// All rules at once.
    public static List<String> broken(Window window) {
        return Stream.of(cutOff(window), nameless(window), unreached(window), sharedLetters(window))
                .flatMap(List::stream)
                .toList();
    }

    /// Labels, buttons and paragraphs with less room than their text needs.
    public static List<String> cutOff(Window window) {
        return shown(window)
                .filter(WindowRules::isText)
                .filter(each -> each.getName() == null || !MAY_BE_SHORTENED.contains(each.getName()))
                .filter(each -> isNarrow(each) || hangsOver(each))
                .map(each -> "cut off: " + text(each) + " has " + each.getWidth() + "x" + each.getHeight() + ", needs "
                        + each.getPreferredSize().width + "x" + each.getPreferredSize().height)
                .toList();
    }

    private static boolean isText(Component component) {
        return switch (component) {
            case JLabel label -> label.getText() != null && !label.getText().isBlank();
            case AbstractButton button ->
                button.getText() != null && !button.getText().isBlank();
            case JComboBox<?> _ -> true;
            case JTextArea area -> area.getLineWrap();
            default -> false;
        };
    }

    private static boolean isNarrow(Component component) {
        var needed = component.getPreferredSize();
        boolean low = component.getHeight() < needed.height;
        return component instanceof JTextArea ? low : low || component.getWidth() < needed.width;
    }

    /// Whether it goes beyond the edge of what contains it. What scrolls may go on below, never to the right: nobody
    /// looks there.
    private static boolean hangsOver(Component component) {
        var bounds = component.getBounds();
        for (var parent = component.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof JRootPane) {
                return false;
            }
            if (parent instanceof JViewport viewport) {
                return bounds.x + viewport.getViewPosition().x + bounds.width > viewport.getWidth() + EDGE;
            }
            if (!new Rectangle(-EDGE, -EDGE, parent.getWidth() + 2 * EDGE, parent.getHeight() + 2 * EDGE)
                    .contains(bounds)) {
                return true;
            }
            bounds.translate(parent.getX(), parent.getY());
        }
        return false;
    }

    /// Controls that a screen reader has no name for.
    public static List<String> nameless(Window window) {
        return controls(window)
                .filter(each -> {
                    var name = each.getAccessibleContext().getAccessibleName();
                    return name == null || name.isBlank();
                })
                .map(each -> "without a name for screen readers: " + text(each))
                .toList();
    }

    /// Controls that the Tab key never comes to.
    public static List<String> unreached(Window window) {
        var stops = new HashSet<Component>();
        var policy = window.getFocusTraversalPolicy();
        var stop = policy.getFirstComponent(window);
        while (stop != null && stops.add(stop) && stops.size() < MOST_STOPS) {
            stop = policy.getComponentAfter(window, stop);
        }
        return controls(window)
                .filter(Component::isEnabled)
                // The question mark of a dialog: F1 does the same, and the focus is to begin at what the dialog is for.
                .filter(each -> !"dialog.help".equals(each.getName()))
                .filter(each -> ways(each).noneMatch(stops::contains))
                .map(each -> "not reached with Tab: " + text(each))
                .toList();
    }

    /// What stands for a control when Tab goes through the window: of radio buttons the chosen one, of a field with
    /// a list the field.
    private static Stream<Component> ways(JComponent control) {
        return switch (control) {
            case JRadioButton radio
            when radio.getModel() instanceof DefaultButtonModel model && model.getGroup() != null ->
                Collections.list(model.getGroup().getElements()).stream().map(Component.class::cast);
            case JComboBox<?> box
            when box.isEditable() -> Stream.of(box.getEditor().getEditorComponent());
            default -> Stream.of(control);
        };
    }

    /// Letters, pressed with Alt, that two controls want.
    public static List<String> sharedLetters(Window window) {
        Map<Character, List<String>> wanted = new TreeMap<>();
        shown(window).forEach(each -> {
            int letter =
                    switch (each) {
                        case JMenu menu when !(menu.getParent() instanceof JMenuBar) -> 0;
                        case AbstractButton button -> button.getMnemonic();
                        case JLabel label -> label.getDisplayedMnemonic();
                        default -> 0;
                    };
            if (letter != 0) {
                wanted.computeIfAbsent((char) letter, _ -> new ArrayList<>()).add(text(each));
            }
        });
        return wanted.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> "Alt+" + entry.getKey() + " is wanted by " + entry.getValue())
                .toList();
    }

    /// What a user works with, as far as it can be seen.
    private static Stream<JComponent> controls(Window window) {
        return shown(window)
                .filter(each -> switch (each) {
                    case JMenu _ -> false;
                    case JTextComponent text -> text.isFocusable();
                    case AbstractButton _, JComboBox<?> _, JList<?> _, JTable _, JTabbedPane _, JTree _ -> true;
                    default -> false;
                })
                .map(JComponent.class::cast);
    }

    /// All that is shown, without what controls are made of and without the toolkit's own dialog for files.
    private static Stream<Component> shown(Component root) {
        if (!root.isShowing() || root instanceof JFileChooser || root instanceof JPopupMenu) {
            return Stream.empty();
        }
        boolean whole = root instanceof JComboBox<?>
                || root instanceof JScrollBar
                || root instanceof JSpinner
                || root instanceof JTextComponent;
        var inside = root instanceof Container container && !whole
                ? Stream.of(container.getComponents()).flatMap(WindowRules::shown)
                : Stream.<Component>empty();
        // The buttons at the ends of tabs that scroll, which the arrow keys do the work of.
        boolean ofTabs = root instanceof AbstractButton && root.getParent() instanceof JTabbedPane;
        return ofTabs ? Stream.empty() : Stream.concat(Stream.of(root), inside);
    }

    private static String text(Component component) {
        var text =
                switch (component) {
                    case JLabel label -> label.getText();
                    case AbstractButton button -> button.getText();
                    case JTextComponent text1 -> text1.getText();
                    default -> "";
                };
        return component.getClass().getSimpleName() + " " + component.getName() + " «" + text + "»"
                + (SwingUtilities.getAncestorOfClass(JViewport.class, component) == null ? "" : " (scrolls)");
    }
}
