package org.sealwright.shell.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sealwright.plugin.Texts;
import org.sealwright.plugin.ui.Command;
import org.sealwright.plugin.ui.Command.Group;
import org.sealwright.shell.commands.MenuGroups;
import org.sealwright.shell.words.Words;

class MenuGroupsTest {
    @Test
    void whatServesOnePurposeStandsTogetherWhicheverPluginItIsOf() {
        var commands = List.of(
                command("certificates.import", Group.IMPORT),
                command("certificates.export.pem", Group.EXPORT),
                command("vendor.thing", Group.OTHER),
                command("password.setOrChange", Group.PASSWORD),
                command("requests.save", Group.EXPORT),
                command("password.remove", Group.PASSWORD),
                command("authorities.import", Group.IMPORT));
        assertThat(MenuGroups.of(commands))
                .map(group -> group.stream().map(Command::id).toList())
                .containsExactly(
                        List.of("certificates.import", "authorities.import"),
                        List.of("certificates.export.pem", "requests.save"),
                        List.of("password.setOrChange", "password.remove"),
                        List.of("vendor.thing"));
    }

    private static Command command(String id, Group group) {
        var words = new Words(new Texts.Language(Locale.UK)).texts();
        return new Command(id, Command.Menu.FILE, words, Words.class, Optional.empty(), () -> true, () -> {}).in(group);
    }
}
