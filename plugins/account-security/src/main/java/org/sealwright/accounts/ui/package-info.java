/// The page of accounts: all identities in one table, below it what the selected one signs and decrypts with, and
/// the next step that other pages offer for a certificate of one's own.
@NullMarked
package org.sealwright.accounts.ui;

import org.jspecify.annotations.NullMarked;
