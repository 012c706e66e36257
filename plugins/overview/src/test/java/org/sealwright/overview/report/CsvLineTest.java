package org.sealwright.overview.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {
    @Test
    void allCellsAreQuoted() {
        assertThat(new CsvLine()
                        .text("plain")
                        .text("with, comma")
                        .text("a \"quoted\" word")
                        .text("")
                        .number(-12)
                        .empty(2))
                .hasToString("\"plain\",\"with, comma\",\"a \"\"quoted\"\" word\",\"\",\"-12\",\"\",\"\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "＝1", "＋1", "－1", "＠SUM(1)"})
    void whatWouldBeAFormulaIsNone(String text) {
        assertThat(new CsvLine().text(text)).hasToString("\"'" + text + "\"\r\n");
        assertThat(new CsvLine().text("  " + text)).hasToString("\"  '" + text + "\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "|", ";;", "; ", ";\u00A0", ";\u3000", "; |"})
    void aFormulaWhereAnotherSpreadsheetPartsCellsIsNoneEither(String parting) {
        assertThat(new CsvLine().text("x" + parting + "=1" + parting + "@A"))
                .hasToString("\"x" + parting + "'=1" + parting + "'@A\"\r\n");
    }

    @Test
    void whatOnlyLooksLikeAFormulaInsideAWordStays() {
        assertThat(new CsvLine().text("CN=Alice, O=A+B; a-b@example.org"))
                .hasToString("\"CN=Alice, O=A+B; a-b@example.org\"\r\n");
    }

    @Test
    void aFormulaBehindControlCharactersIsNoneEither() {
        assertThat(new CsvLine().text("\t=1").text("\r\n=1").text("\u202E=1"))
                .hasToString("\"\\u{9}=1\",\"\\u{D}\\u{A}=1\",\"\\u{202E}=1\"\r\n");
    }

    @Test
    void aQuoteCannotEndItsCell() {
        assertThat(new CsvLine().text("\",=1").text("x\";\"=1")).hasToString("\"\"\",'=1\",\"x\"\";\"\"'=1\"\r\n");
    }

    @Test
    void aLongTextIsCut() {
        assertThat(new CsvLine().text("x".repeat(40_000)).toString().length()).isLessThan(32_767);
        assertThat(new CsvLine().text(";=".repeat(40_000)).toString().length()).isLessThan(32_767);
    }
}
