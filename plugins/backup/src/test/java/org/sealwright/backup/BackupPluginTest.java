package org.sealwright.backup;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.TypeLiteral;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sealwright.backup.usecase.backup.Given;
import org.sealwright.plugin.CliCommand;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.Terminal;
import org.sealwright.plugin.ui.CertificateAction;
import org.sealwright.plugin.ui.Command;
import org.sealwright.plugin.ui.Commands;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.EventThread;
import org.sealwright.plugin.ui.Notices;
import org.sealwright.plugin.ui.Page;
import org.sealwright.testkit.FakeTerminal;
import org.sealwright.testkit.SameThreadTasks;
import org.sealwright.testkit.ui.FakeCommands;
import org.sealwright.testkit.ui.FakeDialogs;
import org.sealwright.testkit.ui.FakeNotices;

/// The plugin built as the launcher does.
class BackupPluginTest {
    private final Given here = new Given();
    private final BackupPlugin plugin = new BackupPlugin();

    @Test
    void theCommandLineHasItsCommand() {
        var terminal = new AbstractModule() {
            @Override
            protected void configure() {
                bind(Terminal.class).toInstance(new FakeTerminal());
            }
        };
        var commands =
                built(terminal, plugin.commandLine()).getInstance(Key.get(new TypeLiteral<Set<CliCommand>>() {}));
        assertThat(commands).isNotEmpty();
    }

    @Test
    void theWindowHasItsPageAndEveryCommandItsWordsAndIcon() {
        var shell = new AbstractModule() {
            @Override
            protected void configure() {
                bind(Tasks.class).toInstance(new SameThreadTasks());
                bind(Dialogs.class).toInstance(new FakeDialogs());
                bind(Commands.class).toInstance(new FakeCommands());
                bind(Notices.class).toInstance(new FakeNotices());
                bind(EventThread.class).toInstance(Runnable::run);
            }
        };
        var window = built(shell, plugin.window());
        assertThat(window.getInstance(Key.get(new TypeLiteral<Set<Page>>() {})))
                .extracting(Page::id)
                .contains("backup");
        assertThat(window.getInstance(Key.get(new TypeLiteral<Set<CertificateAction>>() {})))
                .allSatisfy(action -> {
                    assertThat(action.texts().has(action.id() + ".text")).isTrue();
                    assertThat(action.resources().getResource("icons/" + action.id() + ".svg"))
                            .as(action.id())
                            .isNotNull();
                });
        assertThat(window.getInstance(Key.get(new TypeLiteral<Set<Command>>() {})))
                .isNotEmpty()
                .allSatisfy(command -> {
                    assertThat(command.texts().has(command.id() + ".text")).isTrue();
                    assertThat(command.texts().has(command.id() + ".tooltip")).isTrue();
                    assertThat(command.resources().getResource("icons/" + command.id() + ".svg"))
                            .as(command.id())
                            .isNotNull();
                });
    }

    private Injector built(Module around, Module part) {
        return Guice.createInjector(new House(here), around).createChildInjector(plugin.useCases(), part);
    }
}
