package org.sealwright.cli.policy;

import com.google.inject.AbstractModule;

/// The commands `policy` and `settings`. Wants `Policy`, `PolicyReader`, `ThunderbirdPolicies`, `SafeFiles`,
/// `Settings` and `DeclaredSettings`.
public final class PolicyModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(ShowPolicy.class);
        bind(CheckPolicy.class);
        bind(ImportThunderbird.class);
        bind(WriteTemplates.class);
        bind(PolicyCommand.class);
        bind(ChangeSetting.class);
        bind(SettingsCommand.class);
    }
}
