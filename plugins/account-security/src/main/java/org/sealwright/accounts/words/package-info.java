/// The words of account security, and sentences made of them.
@NullMarked
package org.sealwright.accounts.words;

import org.jspecify.annotations.NullMarked;
