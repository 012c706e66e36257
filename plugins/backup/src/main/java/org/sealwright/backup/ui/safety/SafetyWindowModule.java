package org.sealwright.backup.ui.safety;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.sealwright.plugin.ui.Command;

/// The commands for primary password, dated copies and transfer.
public final class SafetyWindowModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(PasswordFlow.class).in(Scopes.SINGLETON);
        bind(RepairFlow.class).in(Scopes.SINGLETON);
        bind(CopiesFlow.class).in(Scopes.SINGLETON);
        bind(TransferFlow.class).in(Scopes.SINGLETON);
        bind(SafetyCommands.class).in(Scopes.SINGLETON);
    }

    @ProvidesIntoSet
    Command set(SafetyCommands commands) {
        return commands.setPassword();
    }

    @ProvidesIntoSet
    Command remove(SafetyCommands commands) {
        return commands.removePassword();
    }

    @ProvidesIntoSet
    Command check(SafetyCommands commands) {
        return commands.check();
    }

    @ProvidesIntoSet
    Command copies(SafetyCommands commands) {
        return commands.copies();
    }

    @ProvidesIntoSet
    Command write(SafetyCommands commands) {
        return commands.writeTransfer();
    }

    @ProvidesIntoSet
    Command takeUp(SafetyCommands commands) {
        return commands.takeUpTransfer();
    }
}
