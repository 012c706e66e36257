package org.sealwright.kit.cli;

import java.util.ArrayList;
import java.util.List;
import org.sealwright.kit.description.Section;
import org.sealwright.kit.words.PlainWords;

/// Every field of something as rows of two columns: titles of sections on the left, under them the names of the
/// fields, and the values on the right.
public final class SectionRows {
    private SectionRows() {}

    public static List<List<String>> of(List<Section> sections, PlainWords words) {
        var rows = new ArrayList<List<String>>();
        for (var section : sections) {
            rows.add(List.of(words.title(section), ""));
            for (var field : section.fields()) {
                var name = "  " + words.say(field.name());
                for (var value : field.values()) {
                    rows.add(List.of(name, words.say(value)));
                    name = "";
                }
            }
        }
        return rows;
    }
}
