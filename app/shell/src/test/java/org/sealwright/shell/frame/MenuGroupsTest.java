package org.sealwright.shell.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sealwright.plugin.Texts;
import org.sealwright.plugin.ui.Command;
import org.sealwright.shell.commands.MenuGroups;
import org.sealwright.shell.words.Words;

class MenuGroupsTest {
    @Test
    void whatServesOnePurposeStandsTogetherWhicheverPluginItIsOf() {
        var commands = Stream.of(
                        "certificates.import",
                        "certificates.export.pem",
                        "vendor.thing",
                        "password.setOrChange",
                        "requests.save",
                        "password.remove",
                        "authorities.import")
                .map(MenuGroupsTest::command)
                .toList();
        assertThat(MenuGroups.of(commands))
                .map(group -> group.stream().map(Command::id).toList())
                .containsExactly(
                        List.of("certificates.import", "authorities.import"),
                        List.of("certificates.export.pem", "requests.save"),
                        List.of("password.setOrChange", "password.remove"),
                        List.of("vendor.thing"));
    }

    private static Command command(String id) {
        var words = new Words(new Texts.Language(Locale.UK)).texts();
        return new Command(id, Command.Menu.FILE, words, Words.class, Optional.empty(), () -> true, () -> {});
    }
}
