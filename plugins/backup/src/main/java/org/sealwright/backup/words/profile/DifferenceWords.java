package org.sealwright.backup.words.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sealwright.core.archive.CopyDifference;
import org.sealwright.core.text.ShownText;

/// How a copy differs from now, as lines for people.
public final class DifferenceWords {
    private static final int LISTED = 8;

    private DifferenceWords() {}

    public static List<String> lines(CopyDifference difference, ProfileWords words) {
        var lines = new ArrayList<String>();
        add(lines, words, "copies.removed", difference.removed().stream().map(one -> one.certificate()
                .displayName()));
        add(lines, words, "copies.keyRemoved", difference.keysRemoved().stream().map(DifferenceWords::name));
        add(lines, words, "copies.added", difference.added().stream().map(one -> one.certificate()
                .displayName()));
        add(lines, words, "copies.keyAdded", difference.keysAdded().stream().map(DifferenceWords::name));
        add(
                lines,
                words,
                "copies.trustChanged",
                difference.trustChanged().stream().map(one -> one.certificate().displayName()));
        if (difference.otherPassword()) {
            lines.add(words.get("copies.otherPassword"));
        }
        add(lines, words, "copies.otherFile", difference.otherFiles().stream());
        return lines;
    }

    private static String name(CopyDifference.NamedKey key) {
        return key.name().isEmpty() ? key.key().shortName() : key.name();
    }

    private static void add(List<String> lines, ProfileWords words, String key, Stream<String> names) {
        var all = names.toList();
        all.stream().limit(LISTED).forEach(name -> lines.add(words.get(key) + ": " + ShownText.of(name)));
        if (all.size() > LISTED) {
            lines.add(words.get("copies.more", all.size() - LISTED));
        }
    }
}
