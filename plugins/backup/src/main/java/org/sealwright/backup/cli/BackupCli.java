package org.sealwright.backup.cli;

import com.google.inject.AbstractModule;

/// The commands of this plugin, one module for each subject.
public final class BackupCli extends AbstractModule {}
