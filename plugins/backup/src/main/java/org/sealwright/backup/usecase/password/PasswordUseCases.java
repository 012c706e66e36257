package org.sealwright.backup.usecase.password;

import com.google.inject.AbstractModule;

/// The use cases of this package.
public final class PasswordUseCases extends AbstractModule {
    @Override
    protected void configure() {
        bind(AskOldPassword.class);
        bind(PasswordStatus.class);
        bind(ChangePrimaryPassword.class);
        bind(CheckDatabase.class);
        bind(RepairDatabase.class);
    }
}
