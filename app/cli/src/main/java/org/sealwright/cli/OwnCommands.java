package org.sealwright.cli;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;

/// The commands of the terminal room itself.
@Qualifier
@Retention(RUNTIME)
@interface OwnCommands {}
