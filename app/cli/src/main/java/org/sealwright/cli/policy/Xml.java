package org.sealwright.cli.policy;

/// Lines of XML, indented.
final class Xml {
    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    private int depth;

    /// `begin("policy name=\"x\"")`.
    Xml begin(String element) {
        line("<" + element + ">");
        depth++;
        return this;
    }

    Xml end(String name) {
        depth--;
        return line("</" + name + ">");
    }

    Xml line(String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /// As content or between quotation marks.
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
