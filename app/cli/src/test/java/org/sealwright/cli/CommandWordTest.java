package org.sealwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandWordTest {
    @Test
    void globalOptionsAndTheirValuesStandBeforeTheWord() {
        assertThat(CommandWord.of(List.of("certificates", "list"))).contains("certificates");
        assertThat(CommandWord.of(List.of("--json", "--profile", "backup", "--quiet", "certificates")))
                .contains("certificates");
        assertThat(CommandWord.of(List.of("--profile=backup", "--password-file=-", "requests")))
                .contains("requests");
        assertThat(CommandWord.of(List.of("--password-file", "accounts", "copies")))
                .contains("copies");
    }

    @Test
    void anOptionThatMayMeanAnythingLeavesItToPicocli() {
        assertThat(CommandWord.of(List.of("--help", "certificates"))).isEmpty();
        assertThat(CommandWord.of(List.of("--jsn", "certificates"))).isEmpty();
        assertThat(CommandWord.of(List.of("--profile"))).isEmpty();
        assertThat(CommandWord.of(List.of())).isEmpty();
    }
}
