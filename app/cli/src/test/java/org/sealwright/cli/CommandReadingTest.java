package org.sealwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sealwright.plugin.CliCommand;
import org.sealwright.plugin.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class CommandReadingTest {
    @Test
    void onlyTheMethodsThatTheArgumentsNameAreRead() {
        assertThat(read("letters", "write").getSubcommands()).containsOnlyKeys("write", "w");
        assertThat(read("letters", "w").getSubcommands()).containsOnlyKeys("write", "w");
        assertThat(read("letters", "read", "write").getSubcommands()).containsOnlyKeys("read", "write", "w");
    }

    @Test
    void allAreReadForTheHelpAndForAWordThatIsNone() {
        assertThat(read("letters", "--help").getSubcommands()).containsOnlyKeys("read", "write", "w");
        assertThat(read("letters", "raed").getSubcommands()).containsOnlyKeys("read", "write", "w");
    }

    @Test
    void aMethodThatWasReadAnswers() {
        assertThat(read("letters", "write").execute("write")).isEqualTo(11);
        assertThat(read("letters", "read").execute("read")).isEqualTo(10);
    }

    @Test
    void whatPicocliReadByItselfIsNotReadTwice() {
        assertThat(new CommandReading(List.of("plain"), new Texts.Language(Locale.ROOT))
                        .read(new Plain())
                        .execute("only"))
                .isEqualTo(12);
    }

    private static CommandLine read(String... arguments) {
        return new CommandReading(List.of(arguments), new Texts.Language(Locale.ROOT)).read(new Letters());
    }

    @Command(name = "letters", addMethodSubcommands = false)
    private static final class Letters implements CliCommand {
        @Command(name = "read")
        int read() {
            return 10;
        }

        @Command(name = "write", aliases = "w")
        int write() {
            return 11;
        }
    }

    @Command(name = "plain")
    private static final class Plain implements CliCommand {
        @Command(name = "only")
        int only() {
            return 12;
        }
    }
}
