/// The settings page, built from what the rooms declare.
@NullMarked
package org.sealwright.shell.settings;

import org.jspecify.annotations.NullMarked;
