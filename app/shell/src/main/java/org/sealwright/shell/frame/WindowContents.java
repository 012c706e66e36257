package org.sealwright.shell.frame;

import java.util.List;
import org.sealwright.plugin.PluginState;
import org.sealwright.plugin.SettingsGroup;
import org.sealwright.plugin.ui.AuthoritiesReceiver;
import org.sealwright.plugin.ui.CertificateAction;
import org.sealwright.plugin.ui.Command;
import org.sealwright.plugin.ui.FilesReceiver;
import org.sealwright.plugin.ui.FindingAction;
import org.sealwright.plugin.ui.Page;
import org.sealwright.plugin.ui.PathStep;
import org.sealwright.plugin.ui.Reminder;

/// What the plugins add to the window.
///
/// @param findingActions what can be done about findings
/// @param steps of the guided path
/// @param authorities who imports authorities
/// @param plugins all of this run, also those that did not start
public record WindowContents(
        List<Page> pages,
        List<Command> commands,
        List<CertificateAction> actions,
        List<Reminder> reminders,
        List<FindingAction> findingActions,
        List<PathStep> steps,
        List<SettingsGroup> settings,
        List<FilesReceiver> receivers,
        List<AuthoritiesReceiver> authorities,
        List<PluginState> plugins) {
    public WindowContents {
        pages = List.copyOf(pages);
        commands = List.copyOf(commands);
        actions = List.copyOf(actions);
        reminders = List.copyOf(reminders);
        findingActions = List.copyOf(findingActions);
        steps = List.copyOf(steps);
        settings = List.copyOf(settings);
        receivers = List.copyOf(receivers);
        authorities = List.copyOf(authorities);
        plugins = List.copyOf(plugins);
    }
}
