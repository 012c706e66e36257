/// Questions and messages: confirmations, failures, files, passwords.
@NullMarked
package org.sealwright.shell.dialogs;

import org.jspecify.annotations.NullMarked;
