package org.sealwright.shell.help;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JEditorPane;
import javax.swing.UIManager;
import javax.swing.event.HyperlinkEvent;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultHighlighter;
import javax.swing.text.Document;
import javax.swing.text.html.HTMLEditorKit;
import javax.swing.text.html.StyleSheet;
import org.jspecify.annotations.Nullable;

/// A topic as text with pictures, in the colours and size of the window.
final class TopicPane extends JEditorPane {
    /// Wider lines are tiring to read; pictures are not wider either.
    private static final int COLUMN = 640;

    /// Beside the text.
    private static final int MARGIN = 24;

    /// Of lists, in which most pictures stand.
    private static final int INDENT = 24;

    private @Nullable Topic shown;
    private int column;
    private List<String> marked = List.of();

    /// @param follow gets the id of the topic that a link leads to
    TopicPane(Consumer<String> follow) {
        setName("help.text");
        setEditable(false);
        putClientProperty(HONOR_DISPLAY_PROPERTIES, true);
        // Or a pixel of a style would be 1.3 on the screen, and margins wider than reckoned with.
        putClientProperty(W3C_LENGTH_UNITS, true);
        addHyperlinkListener(event -> {
            if (event.getEventType() == HyperlinkEvent.EventType.ACTIVATED) {
                follow.accept(event.getDescription());
            }
        });
    }

    /// Pictures are as wide as there is room.
    void fit(int width) {
        int next = Math.min(UIScale.scale(COLUMN), width - 2 * UIScale.scale(MARGIN));
        var topic = shown;
        if (next != column && next > 0) {
            column = next;
            if (topic != null) {
                render(topic);
            }
        }
    }

    Optional<Topic> topic() {
        return Optional.ofNullable(shown);
    }

    /// @param words of a search, marked where they stand
    void show(Topic topic, List<String> words) {
        shown = topic;
        marked = words;
        render(topic);
    }

    private void render(Topic topic) {
        var kit = new HTMLEditorKit();
        kit.setStyleSheet(styles(kit.getStyleSheet()));
        setEditorKit(kit);
        var document = kit.createDefaultDocument();
        var pictures = new Pictures();
        document.putProperty("imageCache", pictures.ready());
        setDocument(document);
        setText(Markdown.html(
                topic.text(), picture -> pictures.html(topic.source(), picture, width() - UIScale.scale(INDENT))));
        getAccessibleContext().setAccessibleName(topic.title());
        setCaretPosition(0);
        mark(document);
    }

    private int width() {
        return column > 0 ? column : UIScale.scale(COLUMN);
    }

    private void mark(Document document) {
        try {
            var text = document.getText(0, document.getLength()).toLowerCase(Locale.ROOT);
            var painter =
                    new DefaultHighlighter.DefaultHighlightPainter(UIManager.getColor("Sealwright.banner.background"));
            for (var word : marked) {
                for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
                    getHighlighter().addHighlight(at, at + word.length(), painter);
                }
            }
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StyleSheet styles(StyleSheet usual) {
        var styles = new StyleSheet();
        styles.addStyleSheet(usual);
        int gap = UIScale.scale(8);
        styles.addRule("body { margin: %dpx %dpx; color: %s }"
                .formatted(2 * gap, UIScale.scale(MARGIN), colour("Label.foreground")));
        styles.addRule("p { margin: %dpx 0 }".formatted(gap));
        styles.addRule("h1 { font-size: 170%%; font-weight: normal; margin: 0 0 %dpx 0 }".formatted(gap));
        styles.addRule("h2 { font-size: 125%%; margin: %dpx 0 %dpx 0 }".formatted(3 * gap, gap));
        styles.addRule("ul, ol { margin: %1$dpx 0 %1$dpx %2$dpx }".formatted(gap, UIScale.scale(INDENT)));
        styles.addRule("li { margin: %dpx 0 }".formatted(gap / 2));
        styles.addRule("a { color: %s }".formatted(colour("Component.linkColor")));
        return styles;
    }

    private static String colour(String key) {
        Color colour = UIManager.getColor(key);
        return "#%06x".formatted(colour.getRGB() & 0xFFFFFF);
    }

    /// Text wraps and pictures fit, so there is never anything to see to the right.
    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        var topic = shown;
        if (topic != null) {
            // Colours and sizes are part of the text.
            render(topic);
        }
    }
}
