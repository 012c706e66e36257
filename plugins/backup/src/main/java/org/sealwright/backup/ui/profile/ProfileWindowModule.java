package org.sealwright.backup.ui.profile;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.sealwright.plugin.ui.Command;
import org.sealwright.plugin.ui.FindingAction;

/// The commands for primary password, dated copies and transfer.
public final class ProfileWindowModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(PasswordFlow.class).in(Scopes.SINGLETON);
        bind(KnownPassword.class).in(Scopes.SINGLETON);
        bind(RepairFlow.class).in(Scopes.SINGLETON);
        bind(CopiesFlow.class).in(Scopes.SINGLETON);
        bind(TransferFlow.class).in(Scopes.SINGLETON);
        bind(ProfileCommands.class).in(Scopes.SINGLETON);
        bind(FoundPasswords.class);
    }

    @ProvidesIntoSet
    Command set(ProfileCommands commands) {
        return commands.setPassword();
    }

    @ProvidesIntoSet
    Command remove(ProfileCommands commands) {
        return commands.removePassword();
    }

    @ProvidesIntoSet
    Command check(ProfileCommands commands) {
        return commands.check();
    }

    @ProvidesIntoSet
    Command copies(ProfileCommands commands) {
        return commands.copies();
    }

    @ProvidesIntoSet
    Command write(ProfileCommands commands) {
        return commands.writeTransfer();
    }

    @ProvidesIntoSet
    Command takeUp(ProfileCommands commands) {
        return commands.takeUpTransfer();
    }

    @ProvidesIntoSet
    FindingAction setFound(FoundPasswords found) {
        return found.set();
    }

    @ProvidesIntoSet
    FindingAction checkFound(FoundPasswords found) {
        return found.check();
    }
}
