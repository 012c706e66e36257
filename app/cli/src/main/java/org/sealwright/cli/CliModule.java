package org.sealwright.cli;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.MapBinder;
import org.sealwright.cli.policy.PolicyCommand;
import org.sealwright.cli.policy.PolicyModule;
import org.sealwright.cli.policy.SettingsCommand;
import org.sealwright.core.profile.WaitForProfile;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.plugin.Announcement;
import org.sealwright.plugin.CliCommand;
import org.sealwright.plugin.Terminal;

/// What the terminal room binds. Wants [Streams], [Product], `Texts.Language`, `Plugins`, `Findings` and the
/// ports of core from the launcher.
public final class CliModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(GlobalOptions.class);
        bind(CheckOptions.class);
        bind(CheckAnswer.Snoozing.class);
        bind(CheckAnswer.Notice.class);
        bind(CheckAnswer.Output.class);
        bind(CheckAnswer.class);
        bind(EarlyLogin.class);
        bind(RootCommand.class);
        bind(StreamTerminal.class);
        bind(Terminal.class).to(StreamTerminal.class);
        bind(PasswordPrompt.class).to(TerminalPrompt.class);
        bind(TerminalPrompt.class);
        bind(WaitForProfile.class).to(RefuseToWait.class);
        bind(RefuseToWait.class);
        bind(Announcement.class).to(AnnounceOnTerminal.class);
        bind(AnnounceOnTerminal.class);
        bind(Failures.class);
        bind(CommandLineRoom.class);
        bind(ProfilesCommand.class);
        bind(PluginsCommand.class);
        install(new PolicyModule());
        var own = MapBinder.newMapBinder(binder(), String.class, CliCommand.class, OwnCommands.class);
        own.addBinding("profiles").to(ProfilesCommand.class);
        own.addBinding("plugins").to(PluginsCommand.class);
        own.addBinding("policy").to(PolicyCommand.class);
        own.addBinding("settings").to(SettingsCommand.class);
    }
}
