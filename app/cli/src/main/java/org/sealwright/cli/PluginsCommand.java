package org.sealwright.cli;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealwright.plugin.CliCommand;
import org.sealwright.plugin.Plugins;
import org.sealwright.plugin.Terminal;
import org.sealwright.plugin.Texts;
import picocli.CommandLine.Command;

/// `plugins list`.
@Command(name = "plugins", resourceBundle = "org.sealwright.cli.messages", addMethodSubcommands = false)
final class PluginsCommand implements CliCommand {
    private final Plugins plugins;
    private final Terminal terminal;
    private final Texts texts;

    @Inject
    PluginsCommand(Plugins plugins, Terminal terminal, Texts.Language language) {
        this.plugins = plugins;
        this.terminal = terminal;
        this.texts = Texts.beside(PluginsCommand.class, language);
    }

    @Command(name = "list")
    int list() {
        var documents = plugins.states().stream()
                .map(plugin -> {
                    var document = new LinkedHashMap<String, Object>();
                    document.put("id", plugin.id());
                    document.put("state", plugin.state().word());
                    document.put("reason", plugin.reason().isEmpty() ? null : plugin.reason());
                    return document;
                })
                .toList();
        var rows = plugins.states().stream()
                .map(plugin -> List.of(
                        plugin.id(), texts.get("plugins.state." + plugin.state().word()), plugin.reason()))
                .toList();
        var headings = List.of(texts.get("plugins.id"), texts.get("plugins.state"), texts.get("plugins.reason"));
        terminal.answer(Map.of("plugins", documents), new Terminal.Table(headings, rows));
        return 0;
    }
}
