package org.sealwright.cli;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.sealwright.core.profile.ProfileState;
import org.sealwright.core.profile.Profiles;
import org.sealwright.plugin.CliCommand;
import org.sealwright.plugin.Terminal;
import org.sealwright.plugin.Texts;
import picocli.CommandLine.Command;

/// `profiles list`.
@Command(name = "profiles", resourceBundle = "org.sealwright.cli.messages", addMethodSubcommands = false)
final class ProfilesCommand implements CliCommand {
    private final Profiles profiles;
    private final Terminal terminal;
    private final Texts texts;

    @Inject
    ProfilesCommand(Profiles profiles, Terminal terminal, Texts.Language language) {
        this.profiles = profiles;
        this.terminal = terminal;
        this.texts = Texts.beside(ProfilesCommand.class, language);
    }

    @Command(name = "list")
    int list() {
        var states = profiles.list();
        var headings = List.of(
                texts.get("profiles.kind"),
                texts.get("profiles.name"),
                texts.get("profiles.state"),
                texts.get("profiles.format"),
                texts.get("profiles.folder"));
        terminal.answer(
                Map.of(
                        "profiles",
                        states.stream().map(ProfilesCommand::document).toList()),
                new Terminal.Table(headings, states.stream().map(this::row).toList()));
        return 0;
    }

    private static Map<String, Object> document(ProfileState state) {
        var document = new LinkedHashMap<String, Object>();
        document.put("kind", state.profile().kind().word());
        document.put("path", state.profile().folder().toString());
        document.put("name", state.profile().name());
        document.put("default", state.profile().isDefault());
        document.put("locked", state.locked());
        document.put("in_use", state.inUse());
        document.put("format", state.format().word());
        return document;
    }

    private List<String> row(ProfileState state) {
        var profile = state.profile();
        var stands = new StringJoiner(", ");
        if (profile.isDefault()) {
            stands.add(texts.get("profiles.default"));
        }
        stands.add(texts.get(state.locked() ? "profiles.locked" : "profiles.open"));
        if (state.inUse()) {
            stands.add(texts.get("profiles.inUse"));
        }
        return List.of(
                profile.kind().word(),
                profile.name(),
                stands.toString(),
                texts.get("profiles.format." + state.format().word()),
                profile.folder().toString());
    }
}
