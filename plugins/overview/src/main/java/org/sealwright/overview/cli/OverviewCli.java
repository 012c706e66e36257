package org.sealwright.overview.cli;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import org.sealwright.plugin.CliCommand;

/// What this plugin adds to the command line.
public final class OverviewCli extends AbstractModule {
    @Override
    protected void configure() {
        bind(ReportCommand.class);
        Multibinder.newSetBinder(binder(), CliCommand.class).addBinding().to(ReportCommand.class);
    }
}
