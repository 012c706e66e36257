package org.sealwright.store.prefs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrefsFileTest {
    @Test
    void allTypesAreRead() {
        var file = parse("""
                // Mozilla User Preferences
                user_pref("a.text", "Anna");
                user_pref("a.number", 42);
                user_pref("a.yes", true);
                user_pref("a.no", false);
                """);
        assertThat(file.get("a.text")).contains(new PrefValue.Text("Anna"));
        assertThat(file.get("a.number")).contains(new PrefValue.Whole(42));
        assertThat(file.get("a.yes")).contains(new PrefValue.Flag(true));
        assertThat(file.get("a.no")).contains(new PrefValue.Flag(false));
        assertThat(file.get("a.other")).isEmpty();
        assertThat(file.soundToTheEnd()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            "a\\"b"        | a"b
            'a"b'          | a"b
            "a'b"          | a'b
            "a\\'b"        | a'b
            "a\\\\b"       | a\\b
            "\\x41\\u00e4" | Aä
            "\\uD83D\\uDE00" | 😀
            "ä😀"          | ä😀
            "// # /* ;"    | // # /* ;
            "user_pref(\\"x\\", 1);" | user_pref("x", 1);
            """)
    void stringsAreReadWithTheirEscapes(String source, String text) {
        assertThat(parse("user_pref(\"a\", " + source + ");").get("a")).contains(new PrefValue.Text(text));
    }

    @Test
    void lineEndsInStringsAreReadEscapedOrNot() {
        assertThat(parse("user_pref(\"a\", \"1\\n2\\r3\n4\r\n5\");").get("a"))
                .contains(new PrefValue.Text("1\n2\r3\n4\r\n5"));
    }

    @Test
    void bytesThatAreNotUtf8AreReadAsLatin1() {
        assertThat(parse("user_pref(\"a\", \"caf\\xE9\");").get("a")).contains(new PrefValue.Text("café"));
        assertThat(PrefsFile.parse("user_pref('a', 'é');".getBytes(StandardCharsets.ISO_8859_1))
                        .get("a"))
                .contains(new PrefValue.Text("é"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-1, -1",
        "+7, 7",
        "- 7, -7",
        "007, 7",
        "2147483647, 2147483647",
        "-2147483648, -2147483648",
    })
    void numbersOf32BitsAreRead(String source, int number) {
        assertThat(parse("user_pref(\"a\", " + source + ");").get("a")).contains(new PrefValue.Whole(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user_pref(\"a\", 2147483648);",
                "user_pref(\"a\", -2147483649);",
                "user_pref(\"a\", 99999999999999999999999);",
                "user_pref(\"a\", 12x);",
                "user_pref(\"a\", 1.5);",
                "user_pref(\"a\", --1);",
                "user_pref(\"a\", True);",
                "user_pref(\"a\", null);",
                "user_pref(\"a\", {});",
                "user_pref(\"a\", );",
                "user_pref(\"a\");",
                "user_pref(a, 1);",
                "user_pref(\"a\" 1);",
                "user_pref(\"a\", 1;",
                "user_pref(\"a\", 1, locked);",
                "user_pref \"a\", 1);",
                "User_pref(\"a\", 1);",
                "pref(\"a\", 1);",
                "sticky_pref(\"a\", 1);",
                "user_pref(\"a\", \"\\q\");",
                "user_pref(\"a\", \"\\x4\");",
                "user_pref(\"a\", \"\\x00\");",
                "user_pref(\"a\", \"\\u0000\");",
                "user_pref(\"a\", \"\\uD83D\");",
                "user_pref(\"a\", \"\\uD83D\\n\");",
                "user_pref(\"a\", \"\\uD83D\\u0041\");",
                "user_pref(\"a\", \"\\uDE00\");",
                "user_pref(\"\\q\", 1);",
                "/ user_pref(\"a\", 1);",
                "% user_pref(\"a\", 1);",
                "user_pref(\"a\", 1)\n%;"
            })
    void whatCannotBeUnderstoodIsSkippedUpToItsSemicolon(String source) {
        var file = parse(source + "\nuser_pref(\"b\", 1);\n");
        assertThat(names(file)).containsExactly("b");
        assertThat(file.soundToTheEnd()).isTrue();
    }

    @Test
    void commentsOfAllThreeKindsAreSkipped() {
        var file = parse("""
                # user_pref("a", 1);
                // user_pref("b", 1);
                /* user_pref("c", 1);
                   * / ** user_pref("d", 1); **/
                user_pref /* ( */ ( // "x",
                  "e" # ,
                  ,
                  1 /**/ ) ; user_pref("f", 2);
                """);
        assertThat(names(file)).containsExactly("e", "f");
    }

    @Test
    void theLastOfSeveralCountsWhateverItsType() {
        var file = parse("user_pref(\"a\", 1);\nuser_pref(\"a\", \"2\");\nuser_pref(\"a\", true);\n");
        assertThat(file.get("a")).contains(new PrefValue.Flag(true));
        assertThat(names(file)).containsExactly("a", "a", "a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyKindOfLineEndIsUnderstood(String end) {
        var file = parse(String.join(end, "// x", "user_pref(\"a\", 1);", "# y", "user_pref(\"b\", 2);", ""));
        assertThat(names(file)).containsExactly("a", "b");
        assertThat(file.soundToTheEnd()).isTrue();
    }

    @Test
    void aByteOrderMarkIsSkipped() {
        assertThat(names(parse("\uFEFFuser_pref(\"a\", 1);"))).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/* no end",
                "user_pref(\"b\", \"no end",
                "user_pref(\"b\", 1)",
                "user_pref",
                "\0",
                "\0 user_pref(\"b\", 1);",
                "user_pref(\"b\", \"\0\");",
                "/",
                "%"
            })
    void aFileThatEndsTooEarlyIsNotSoundToTheEnd(String end) {
        var file = parse("user_pref(\"a\", 1);\n" + end);
        assertThat(names(file)).containsExactly("a");
        assertThat(file.soundToTheEnd()).isFalse();
    }

    @Test
    void anEmptyFileHasNothing() {
        assertThat(parse("").statements()).isEmpty();
        assertThat(parse("").soundToTheEnd()).isTrue();
        assertThat(parse("").get("a")).isEqualTo(Optional.empty());
    }

    private static PrefsFile parse(String text) {
        return PrefsFile.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> names(PrefsFile file) {
        return file.statements().stream().map(PrefsFile.Statement::name).toList();
    }
}
