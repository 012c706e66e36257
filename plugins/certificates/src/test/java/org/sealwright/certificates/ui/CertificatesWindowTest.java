package org.sealwright.certificates.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sealwright.certificates.CertificatesPlugin;
import org.sealwright.certificates.House;
import org.sealwright.certificates.usecase.Surroundings;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.AuthoritiesReceivers;
import org.sealwright.plugin.ui.CertificateActions;
import org.sealwright.plugin.ui.Command;
import org.sealwright.plugin.ui.Commands;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.EventThread;
import org.sealwright.plugin.ui.FilesReceiver;
import org.sealwright.plugin.ui.Notices;
import org.sealwright.plugin.ui.Page;
import org.sealwright.plugin.ui.Reminders;
import org.sealwright.testkit.SameThreadTasks;
import org.sealwright.testkit.ui.FakeCommands;
import org.sealwright.testkit.ui.FakeDialogs;
import org.sealwright.testkit.ui.FakeNotices;

/// What the plugin adds to the window, built as the launcher does.
class CertificatesWindowTest {
    private final Surroundings here = new Surroundings();
    private final FakeDialogs dialogs = new FakeDialogs();
    private final Injector plugin = Guice.createInjector(new House(here), new Shell())
            .createChildInjector(new CertificatesPlugin().useCases(), new CertificatesPlugin().window());

    @BeforeAll
    static void display() {
        PageInFrame.needsDisplay();
    }

    private final class Shell extends AbstractModule {
        @Override
        protected void configure() {
            bind(Tasks.class).toInstance(new SameThreadTasks());
            bind(Dialogs.class).toInstance(dialogs);
            bind(Notices.class).toInstance(new FakeNotices());
            bind(EventThread.class).toInstance(javax.swing.SwingUtilities::invokeLater);
            bind(CertificateActions.class).toInstance(List::of);
            bind(AuthoritiesReceivers.class).toInstance(Optional::empty);
            bind(Reminders.class).toInstance(List::of);
            bind(Commands.class).toInstance(new FakeCommands());
        }
    }

    @Test
    void thePageOpens() {
        var pages = plugin.getInstance(Key.get(new TypeLiteral<Set<Page>>() {}));
        assertThat(pages).extracting(Page::id).containsExactly("certificates");
        var page = pages.iterator().next();
        assertThat(page.texts().get("certificates.title")).isEqualTo("Certificates");
        var component = GuiActionRunner.execute(() -> page.view().get().component());
        assertThat(component.getName()).isEqualTo("certificates.page");
    }

    @Test
    void everyCommandHasItsTextTooltipAndIcon() {
        var commands = plugin.getInstance(Key.get(new TypeLiteral<Set<Command>>() {}));
        assertThat(commands).hasSize(15).allSatisfy(command -> {
            assertThat(command.texts().has(command.id() + ".text")).isTrue();
            assertThat(command.texts().has(command.id() + ".tooltip")).isTrue();
            assertThat(command.resources().getResource("icons/" + command.id() + ".svg"))
                    .as(command.id())
                    .isNotNull();
        });
    }

    @Test
    void filesForTheWindowAreImported() {
        here.reader.file("ca.pem", here.root);
        var receivers = plugin.getInstance(Key.get(new TypeLiteral<Set<FilesReceiver>>() {}));
        GuiActionRunner.execute(() -> receivers.iterator().next().receive(List.of(Path.of("ca.pem"))));
        assertThat(here.database.contents().certificates()).hasSize(1);
        assertThat(dialogs.titles).containsExactly("Import");
    }
}
