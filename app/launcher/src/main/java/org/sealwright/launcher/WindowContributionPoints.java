package org.sealwright.launcher;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import org.sealwright.plugin.ui.AuthoritiesReceiver;
import org.sealwright.plugin.ui.CertificateAction;
import org.sealwright.plugin.ui.Command;
import org.sealwright.plugin.ui.FilesReceiver;
import org.sealwright.plugin.ui.FindingAction;
import org.sealwright.plugin.ui.Page;
import org.sealwright.plugin.ui.PathStep;
import org.sealwright.plugin.ui.Reminder;

/// The sets a plugin may fill for the window, empty where it does not.
final class WindowContributionPoints extends AbstractModule {
    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), Page.class);
        Multibinder.newSetBinder(binder(), Command.class);
        Multibinder.newSetBinder(binder(), CertificateAction.class);
        Multibinder.newSetBinder(binder(), Reminder.class);
        Multibinder.newSetBinder(binder(), FindingAction.class);
        Multibinder.newSetBinder(binder(), PathStep.class);
        Multibinder.newSetBinder(binder(), FilesReceiver.class);
        Multibinder.newSetBinder(binder(), AuthoritiesReceiver.class);
    }
}
