package org.sealwright.overview.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {
    @Test
    void cellsAreQuotedWhereTheyHaveToBe() {
        assertThat(new CsvLine()
                        .text("plain")
                        .text("with, comma")
                        .text("a \"quoted\" word")
                        .text("")
                        .number(-12)
                        .empty(2))
                .hasToString("plain,\"with, comma\",\"a \"\"quoted\"\" word\",,-12,,\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "  =1+1"})
    void whatWouldBeAFormulaIsNone(String text) {
        assertThat(new CsvLine().text(text)).hasToString("\"'" + text + "\"\r\n");
    }

    @Test
    void aFormulaBehindControlCharactersIsNoneEither() {
        assertThat(new CsvLine().text("\t=1").text("\r\n=1").text("\u202E=1"))
                .hasToString("\\u{9}=1,\\u{D}\\u{A}=1,\\u{202E}=1\r\n");
    }

    @Test
    void aQuoteCannotEndItsCell() {
        assertThat(new CsvLine().text("\",=1")).hasToString("\"\"\",=1\"\r\n");
    }

    @Test
    void aLongTextIsCut() {
        assertThat(new CsvLine().text("x".repeat(40_000)).toString().length()).isLessThan(32_767);
    }
}
