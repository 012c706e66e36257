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
        if (difference.nowUnreadable()) {
            lines.add(words.get("copies.unreadable"));
        }
        add(lines, words, removed(difference), difference.removed().stream().map(one -> one.certificate()
                .displayName()));
        add(
                lines,
                words,
                keyRemoved(difference),
                difference.keysRemoved().stream().map(DifferenceWords::name));
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

    /// Key of the words for what only the copy has: of a database that cannot be read nobody knows what was deleted.
    public static String removed(CopyDifference difference) {
        return difference.nowUnreadable() ? "copies.comesBack" : "copies.removed";
    }

    /// The same for private keys.
    public static String keyRemoved(CopyDifference difference) {
        return difference.nowUnreadable() ? "copies.keyComesBack" : "copies.keyRemoved";
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
