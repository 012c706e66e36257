package org.sealwright.backup.ui;

import com.google.inject.AbstractModule;

/// The pages and commands of this plugin, one module for each subject.
public final class BackupWindow extends AbstractModule {}
