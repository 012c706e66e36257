package org.sealwright.shell;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.profile.WaitForProfile;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.plugin.Announcement;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.AuthoritiesReceivers;
import org.sealwright.plugin.ui.CertificateActions;
import org.sealwright.plugin.ui.Commands;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.FilesReceiver;
import org.sealwright.plugin.ui.FindingActions;
import org.sealwright.plugin.ui.Navigation;
import org.sealwright.plugin.ui.Notices;
import org.sealwright.plugin.ui.PathSteps;
import org.sealwright.plugin.ui.Reminders;
import org.sealwright.shell.commands.MenuBarMaker;
import org.sealwright.shell.commands.WindowCommands;
import org.sealwright.shell.dialogs.AnnounceInWindow;
import org.sealwright.shell.dialogs.FailureDialog;
import org.sealwright.shell.dialogs.FileDialogs;
import org.sealwright.shell.dialogs.Owner;
import org.sealwright.shell.dialogs.Surprises;
import org.sealwright.shell.dialogs.WindowDialogs;
import org.sealwright.shell.dialogs.WindowPasswordPrompt;
import org.sealwright.shell.frame.AboutDialog;
import org.sealwright.shell.frame.AfterFirstPaint;
import org.sealwright.shell.frame.Closing;
import org.sealwright.shell.frame.ContributedActions;
import org.sealwright.shell.frame.ContributedFindingActions;
import org.sealwright.shell.frame.ContributedReminders;
import org.sealwright.shell.frame.ContributedSteps;
import org.sealwright.shell.frame.DropZone;
import org.sealwright.shell.frame.FrameParts;
import org.sealwright.shell.frame.MainMenu;
import org.sealwright.shell.frame.PageArea;
import org.sealwright.shell.frame.PageNavigation;
import org.sealwright.shell.frame.Pages;
import org.sealwright.shell.frame.PluginBanner;
import org.sealwright.shell.frame.ShortcutsDialog;
import org.sealwright.shell.frame.Window;
import org.sealwright.shell.frame.WindowMemory;
import org.sealwright.shell.help.Help;
import org.sealwright.shell.look.Brand;
import org.sealwright.shell.look.Look;
import org.sealwright.shell.look.SystemTheme;
import org.sealwright.shell.notices.NoticeArea;
import org.sealwright.shell.notices.NoticeBoard;
import org.sealwright.shell.place.PlaceMemory;
import org.sealwright.shell.profile.ProfilePresenter;
import org.sealwright.shell.profile.ProfileSwitcher;
import org.sealwright.shell.settings.SettingsPage;
import org.sealwright.shell.settings.SettingsPresenter;
import org.sealwright.shell.tasks.TaskBoard;
import org.sealwright.shell.tasks.TaskStrip;
import org.sealwright.shell.tasks.WaitInWindow;
import org.sealwright.shell.tasks.WindowTasks;
import org.sealwright.shell.thread.EventThread;
import org.sealwright.shell.thread.PluginEventThread;
import org.sealwright.shell.thread.SwingEventThread;
import org.sealwright.shell.updates.UpdateNotice;
import org.sealwright.shell.words.Words;

/// Binds the ports that the window offers to plugins, and the window itself. The launcher adds
/// [org.sealwright.plugin.Texts.Language], `Settings`, `CurrentProfile`, `Profiles`, `Fetcher` and `Clock`.
public final class ShellModule extends AbstractModule {
    private final @Nullable Look look;

    public ShellModule() {
        this(null);
    }

    /// @param look being installed already, while the rest is wired
    public ShellModule(@Nullable Look look) {
        this.look = look;
    }

    @Override
    protected void configure() {
        port(Tasks.class, WindowTasks.class);
        port(Dialogs.class, WindowDialogs.class);
        port(Notices.class, NoticeBoard.class);
        port(Commands.class, WindowCommands.class);
        port(PasswordPrompt.class, WindowPasswordPrompt.class);
        port(Announcement.class, AnnounceInWindow.class);
        port(WaitForProfile.class, WaitInWindow.class);
        port(EventThread.class, SwingEventThread.class);
        port(Navigation.class, PageNavigation.class);
        port(CertificateActions.class, ContributedActions.class);
        bind(AuthoritiesReceivers.class).to(ContributedActions.class);
        port(Reminders.class, ContributedReminders.class);
        port(FindingActions.class, ContributedFindingActions.class);
        port(PathSteps.class, ContributedSteps.class);
        port(FilesReceiver.class, DropZone.class);
        bind(org.sealwright.plugin.ui.EventThread.class).to(PluginEventThread.class);
        one(PluginEventThread.class);

        one(Words.class, Brand.class, SystemTheme.class);
        if (look == null) {
            one(Look.class);
        } else {
            bind(Look.class).toInstance(look);
        }
        one(TaskBoard.class);
        one(Owner.class, FailureDialog.class, FileDialogs.class, Surprises.class);
        one(
                MenuBarMaker.class,
                ProfilePresenter.Talk.class,
                ProfilePresenter.class,
                SettingsPresenter.class,
                SettingsPage.class);
        one(Help.class, AboutDialog.class, ShortcutsDialog.class, MainMenu.class);
        one(UpdateNotice.class);
        one(PlaceMemory.class, WindowMemory.class, Closing.class, AfterFirstPaint.class);
        one(Window.Startup.class, Window.class);
        components();
    }

    /// Made of Swing components, so in no scope: an injector may make singletons early and on any thread, but these
    /// are made once, by the window, on the event thread and after the look was installed.
    private void components() {
        bind(ProfileSwitcher.class);
        bind(PageArea.class);
        bind(Pages.class);
        bind(PluginBanner.class);
        bind(TaskStrip.class);
        bind(NoticeArea.class);
        bind(FrameParts.class);
    }

    private <T> void port(Class<T> port, Class<? extends T> room) {
        bind(port).to(room);
        one(room);
    }

    private void one(Class<?>... classes) {
        for (var each : classes) {
            bind(each).in(Scopes.SINGLETON);
        }
    }
}
