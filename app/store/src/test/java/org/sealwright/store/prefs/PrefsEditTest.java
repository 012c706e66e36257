package org.sealwright.store.prefs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrefsEditTest {
    private static final PrefValue NEW = new PrefValue.Text("new");

    @Test
    void aValueIsReplacedInItsPlaceAndItsOdditiesStay() {
        assertThat(edited("// x\r\n  user_pref( 'a' ,\"old\" /* why */ ) ; # y\nuser_pref(\"b\", 1);"))
                .isEqualTo("// x\r\n  user_pref( 'a' ,\"new\" /* why */ ) ; # y\nuser_pref(\"b\", 1);");
    }

    @Test
    void theOneThatCountsIsReplaced() {
        assertThat(edited("user_pref(\"a\", 1);\nuser_pref(\"a\", 2);\n"))
                .isEqualTo("user_pref(\"a\", 1);\nuser_pref(\"a\", \"new\");\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void aNewOneIsPutBehindTheLastLineAndEndsAsTheOthers(String end) {
        assertThat(edited("user_pref(\"b\", 1);" + end))
                .isEqualTo("user_pref(\"b\", 1);" + end + "user_pref(\"a\", \"new\");" + end);
        assertThat(edited(end + "user_pref(\"b\", 1); // c"))
                .isEqualTo(end + "user_pref(\"b\", 1); // c" + end + "user_pref(\"a\", \"new\");" + end);
    }

    @Test
    void aNewOneInAnEmptyFile() {
        assertThat(edited("")).isEqualTo("user_pref(\"a\", \"new\");\n");
    }

    @Test
    void aNewOneIsReadAlsoWhereTheFileEndsTooEarly() {
        assertThat(edited("user_pref(\"b\", 1);\n/* no end"))
                .isEqualTo("user_pref(\"b\", 1);\nuser_pref(\"a\", \"new\");\n/* no end");
        assertThat(edited("\uFEFFuser_pref(\"b\", ")).isEqualTo("\uFEFFuser_pref(\"a\", \"new\");\nuser_pref(\"b\", ");
    }

    @Test
    void aRemovedOneGoesWithItsLine() {
        assertThat(without("// x\n\tuser_pref(\"a\", 1); \t\nuser_pref(\"b\", 1);\n"))
                .isEqualTo("// x\nuser_pref(\"b\", 1);\n");
        assertThat(without("user_pref(\"b\", 1);\r\nuser_pref(\"a\", 1);\r\n")).isEqualTo("user_pref(\"b\", 1);\r\n");
        assertThat(without("user_pref(\"b\", 1);\nuser_pref(\"a\", 1);")).isEqualTo("user_pref(\"b\", 1);\n");
    }

    @Test
    void aRemovedOneThatIsNotAloneLeavesItsNeighbours() {
        assertThat(without("/* x */ user_pref(\"a\", 1); // y\nuser_pref(\"b\", 1);user_pref(\"a\", 2);\n"))
                .isEqualTo("/* x */  // y\nuser_pref(\"b\", 1);\n");
    }

    @Test
    void everyOneOfThatNameIsRemoved() {
        assertThat(without("user_pref(\"a\", 1);\nuser_pref(\"b\", 1);\nuser_pref(\"a\", \"2\");\n"))
                .isEqualTo("user_pref(\"b\", 1);\n");
    }

    @Test
    void whatIsSoAlreadyChangesNothing() {
        var file = PrefsFile.parse("user_pref('a', \"\\x6eew\");".getBytes(UTF_8));
        var edit = new PrefsEdit(file);
        edit.set("a", NEW);
        edit.remove("b");
        assertThat(edit.result()).isEmpty();
    }

    @Test
    void everyTextComesBackTheSame() {
        var text = "\"'\\\n\r\t\u0001ä😀</x>; // \u202E";
        var edit = new PrefsEdit(PrefsFile.parse(new byte[0]));
        edit.set("a\"\\b", new PrefValue.Text(text));
        edit.set("n", new PrefValue.Whole(Integer.MIN_VALUE));
        edit.set("f", new PrefValue.Flag(false));
        var file = PrefsFile.parse(edit.result().orElseThrow());
        assertThat(file.get("a\"\\b")).contains(new PrefValue.Text(text));
        assertThat(file.get("n")).contains(new PrefValue.Whole(Integer.MIN_VALUE));
        assertThat(file.get("f")).contains(new PrefValue.Flag(false));
    }

    @Test
    void aTextNeverEndsTheFileEarly() {
        var edit = new PrefsEdit(PrefsFile.parse("user_pref(\"b\", 1);".getBytes(UTF_8)));
        edit.set("a", new PrefValue.Text("x\0y"));
        edit.set("c", NEW);
        assertThat(PrefsFile.parse(edit.result().orElseThrow()).get("c")).contains(NEW);
    }

    /// The edit proves its result itself and throws if another setting would change; here over ten thousand files
    /// put together from good and bad pieces and cut off anywhere.
    @Test
    void noFileHoweverBrokenLosesAnotherSetting() {
        var pieces = List.of(
                "user_pref(\"a\", 1);",
                "user_pref('a', 'old');",
                "user_pref(\"b\", \"x;y\");",
                "user_pref(\"c\", \"\\u00e4\\x41\");",
                "user_pref(\"d\", \"two\nlines\");",
                "user_pref(\"e\", \"\\q\");",
                "user_pref(\"e\", -7 );",
                "pref(\"a\", 2);",
                "// user_pref(\"a\", 3);",
                "# \"",
                "/* ; */",
                "/* ",
                "*/",
                "\"",
                "'",
                "/",
                ";",
                "é",
                "\0",
                "\n",
                "\r\n",
                "\r",
                " \t");
        var random = new Random(8551);
        for (int i = 0; i < 10_000; i++) {
            var bytes = new ByteArrayOutputStream();
            for (int j = random.nextInt(12); j > 0; j--) {
                bytes.writeBytes(pieces.get(random.nextInt(pieces.size())).getBytes(UTF_8));
            }
            var original = bytes.toByteArray();
            var cut = java.util.Arrays.copyOf(original, random.nextInt(original.length + 1));
            var edit = new PrefsEdit(PrefsFile.parse(cut));
            wish(edit, "a", random);
            wish(edit, "e", random);
            wish(edit, "new", random);
            var result = edit.result().orElse(cut);
            assertThat(isSubsequence(foreign(cut), result)).as("file %d", i).isTrue();
        }
    }

    private static void wish(PrefsEdit edit, String name, Random random) {
        switch (random.nextInt(3)) {
            case 0 -> edit.set(name, NEW);
            case 1 -> edit.remove(name);
            default -> {}
        }
    }

    /// Every byte that does not belong to a statement or to the white space around it.
    private static byte[] foreign(byte[] original) {
        var kept = new ByteArrayOutputStream();
        int done = 0;
        for (var statement : PrefsFile.parse(original).statements()) {
            kept.write(original, done, statement.start() - done);
            done = statement.end();
        }
        kept.write(original, done, original.length - done);
        var text = kept.toString(java.nio.charset.StandardCharsets.ISO_8859_1);
        return text.replaceAll("[ \\t\\r\\n]", "").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private static boolean isSubsequence(byte[] wanted, byte[] bytes) {
        int found = 0;
        for (int i = 0; i < bytes.length && found < wanted.length; i++) {
            if (bytes[i] == wanted[found]) {
                found++;
            }
        }
        return found == wanted.length;
    }

    /// Acceptance 3 of the account settings: 20,000 lines with everything a prefs.js can hold.
    @Test
    void inALargeFileOnlyOurLinesDiffer() {
        var lines = new ArrayList<String>();
        lines.add("// Mozilla User Preferences\r");
        var random = new Random(20261122);
        for (int i = 0; lines.size() < 20_000; i++) {
            lines.add(
                    switch (random.nextInt(12)) {
                        case 0 -> "# comment " + i + " user_pref(\"ours.name\", 1);";
                        case 1 -> "/* several; \" '";
                        case 2 ->
                            "user_pref(\"many." + i % 500 + "\", \"\\\"\\'\\\\\\n\\r\\xe4\\u20AC\\uD83D\\uDE00\");\r";
                        case 3 -> "  user_pref ( 'q." + i + "' , 'it''s' ) ;";
                        case 4 -> "user_pref(\"unknown." + i + "\", {\"type\": 1.5e3});";
                        case 5 -> "user_pref(\"n." + i + "\", " + random.nextInt() + "); // why";
                        case 6 -> "user_pref(\"ours.flag\", \"wrong type\");";
                        case 7 -> "";
                        default -> "user_pref(\"mail.identity.id" + i + ".useremail\", \"ä" + i + "@example.org\");";
                    });
            if (lines.getLast().startsWith("/*")) {
                lines.add("user_pref(\"ours.name\", \"in a comment\"); */");
            }
        }
        lines.add("user_pref(\"ours.flag\", false);");
        lines.add("user_pref(\"last\", 1);");
        var before = String.join("\n", lines).getBytes(UTF_8);

        var edit = new PrefsEdit(PrefsFile.parse(before));
        edit.set("ours.flag", new PrefValue.Flag(true));
        edit.set("ours.name", new PrefValue.Text("Änne \"x\""));
        edit.remove("last");
        var after = new String(edit.result().orElseThrow(), UTF_8);

        lines.set(lines.size() - 2, "user_pref(\"ours.flag\", true);");
        lines.set(lines.size() - 1, "");
        lines.add("user_pref(\"ours.name\", \"Änne \\\"x\\\"\");");
        lines.add("");
        assertThat(difference(after.split("\n", -1), lines)).isEmpty();
        assertThat(PrefsFile.parse(after.getBytes(UTF_8)).get("last")).isEqualTo(Optional.empty());
    }

    private static List<String> difference(String[] after, List<String> expected) {
        var difference = new ArrayList<String>();
        for (int i = 0; i < Math.max(after.length, expected.size()); i++) {
            var is = i < after.length ? after[i] : "(end)";
            var should = i < expected.size() ? expected.get(i) : "(end)";
            if (!is.equals(should)) {
                difference.add(i + ": " + is + " <> " + should);
            }
        }
        return difference;
    }

    private static String edited(String text) {
        var edit = new PrefsEdit(PrefsFile.parse(text.getBytes(UTF_8)));
        edit.set("a", NEW);
        return new String(edit.result().orElseThrow(), UTF_8);
    }

    private static String without(String text) {
        var edit = new PrefsEdit(PrefsFile.parse(text.getBytes(UTF_8)));
        edit.remove("a");
        return new String(edit.result().orElseThrow(), UTF_8);
    }
}
