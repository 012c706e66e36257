package org.sealwright.backup.usecase.copies;

import com.google.inject.AbstractModule;

/// The use cases of this package.
public final class CopiesUseCases extends AbstractModule {
    @Override
    protected void configure() {
        bind(ListCopies.class);
        bind(CompareCopy.class);
        bind(PutCopyBack.class);
    }
}
