package org.sealwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnnounceOnTerminalTest {
    @Test
    void whatMustBeKnownIsSaidOnStandardErrorWhateverIsQuiet() {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var streams = new Streams(stream(out), stream(err), InputStream.nullInputStream(), stream(out));

        new AnnounceOnTerminal(streams).tell("Your organisation gets a copy.");

        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("Your organisation gets a copy.");
        assertThat(out.size()).isZero();
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
