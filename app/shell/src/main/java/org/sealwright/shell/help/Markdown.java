package org.sealwright.shell.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Markdown as the guide writes it, made into the HTML that Swing shows: headings, paragraphs, lists of one level,
/// pictures on lines of their own, and in the text bold, italic, code and links to other topics. Everything else is
/// text; HTML in it is shown, not read.
final class Markdown {
    private static final Pattern IMAGE = Pattern.compile("!\\[([^]]*)]\\(([^)]+)\\)");
    private static final Pattern ITEM = Pattern.compile("(-|\\d+\\.) +(.*)");
    private static final Pattern HEADING = Pattern.compile("(#{1,3}) (.*)");
    private static final Pattern INLINE =
            Pattern.compile("`([^`]+)`|\\*\\*(.+?)\\*\\*|\\*(.+?)\\*|\\[([^]]+)]\\(([^)]+)\\)");

    private final Function<Picture, String> pictures;
    private final StringBuilder html = new StringBuilder();
    private final List<String> paragraph = new ArrayList<>();
    private String list = "";
    private boolean itemBegins;

    /// A picture in the text.
    ///
    /// @param words  that say what it shows
    /// @param source relative to the page
    record Picture(String words, String source) {}

    private Markdown(Function<Picture, String> pictures) {
        this.pictures = pictures;
    }

    /// @param pictures the HTML of a picture
    static String html(String text, Function<Picture, String> pictures) {
        var markdown = new Markdown(pictures);
        text.lines().forEach(markdown::line);
        markdown.endList();
        return markdown.html.toString();
    }

    private void line(String line) {
        var item = ITEM.matcher(line);
        var heading = HEADING.matcher(line);
        var image = IMAGE.matcher(line.strip());
        if (line.isBlank()) {
            endParagraph();
        } else if (heading.matches()) {
            endList();
            html.append("<h%1$d>%2$s</h%1$d>".formatted(heading.group(1).length(), inline(heading.group(2))));
        } else if (image.matches()) {
            endBlock(line);
            html.append(pictures.apply(new Picture(image.group(1), image.group(2))));
        } else if (item.matches()) {
            startItem(item.group(1).equals("-") ? "ul" : "ol");
            paragraph.add(item.group(2));
        } else {
            if (paragraph.isEmpty()) {
                endBlock(line);
            }
            paragraph.add(line.strip());
        }
    }

    private void startItem(String kind) {
        endParagraph();
        if (!list.equals(kind)) {
            endList();
            list = kind;
            html.append("<").append(kind).append(">");
        }
        html.append("<li>");
        itemBegins = true;
    }

    /// What stands at the edge of the page does not belong to a list above it.
    private void endBlock(String next) {
        endParagraph();
        if (!next.startsWith(" ")) {
            endList();
        }
    }

    private void endParagraph() {
        if (paragraph.isEmpty()) {
            return;
        }
        var text = inline(String.join(" ", paragraph));
        paragraph.clear();
        html.append(itemBegins ? text : "<p>" + text + "</p>");
        itemBegins = false;
    }

    private void endList() {
        endParagraph();
        if (!list.isEmpty()) {
            html.append("</").append(list).append(">");
            list = "";
        }
    }

    private static String inline(String text) {
        var result = new StringBuilder();
        int done = 0;
        for (var found : INLINE.matcher(text).results().toList()) {
            result.append(escaped(text.substring(done, found.start()))).append(inline(found));
            done = found.end();
        }
        return result.append(escaped(text.substring(done))).toString();
    }

    private static String inline(MatchResult found) {
        if (found.group(1) != null) {
            return "<code>" + escaped(found.group(1)) + "</code>";
        }
        if (found.group(2) != null) {
            return "<b>" + inline(found.group(2)) + "</b>";
        }
        if (found.group(3) != null) {
            return "<i>" + inline(found.group(3)) + "</i>";
        }
        return topicOf(found.group(5))
                .map(topic -> "<a href=\"" + topic + "\">" + escaped(found.group(4)) + "</a>")
                .orElseGet(() -> escaped(found.group(4)));
    }

    /// The topic a link leads to; other links lead out of the program and are shown as text.
    static Optional<String> topicOf(String link) {
        return link.matches("[A-Za-z0-9-]+\\.md") ? Optional.of(link.replace(".md", "")) : Optional.empty();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
