package org.sealwright.launcher;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import org.sealwright.plugin.CertificateNote;
import org.sealwright.plugin.FindingSource;
import org.sealwright.plugin.SettingsGroup;

/// The sets a plugin may fill for window and command line alike, empty where it does not. Loads no Swing class.
final class ContributionPoints extends AbstractModule {
    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), SettingsGroup.class);
        Multibinder.newSetBinder(binder(), FindingSource.class);
        Multibinder.newSetBinder(binder(), CertificateNote.class);
    }
}
