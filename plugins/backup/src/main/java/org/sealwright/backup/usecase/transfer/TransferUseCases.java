package org.sealwright.backup.usecase.transfer;

import com.google.inject.AbstractModule;

/// The use cases of this package.
public final class TransferUseCases extends AbstractModule {
    @Override
    protected void configure() {
        bind(WriteTransfer.class);
        bind(WriteTransfer.Records.class);
        bind(TakeUpTransfer.Rules.class);
        bind(TakeUpTransfer.class);
        bind(MatchIdentities.class);
        bind(MergeExceptions.class);
    }
}
