package org.sealwright.launcher;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import org.sealwright.plugin.CliCommand;

/// The sets a plugin may fill for the command line, empty where it does not. Loads no Swing class.
final class CommandContributionPoints extends AbstractModule {
    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), CliCommand.class);
    }
}
