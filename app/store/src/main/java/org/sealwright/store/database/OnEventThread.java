package org.sealwright.store.database;

import jakarta.inject.Qualifier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks the [java.util.function.BooleanSupplier] that says whether the calling thread paints the window. Databases
/// refuse to work there; the command line has no such thread.
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.METHOD, ElementType.FIELD})
public @interface OnEventThread {}
