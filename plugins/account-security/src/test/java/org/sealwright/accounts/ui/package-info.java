/// Tests of the page of accounts.
@NullMarked
package org.sealwright.accounts.ui;

import org.jspecify.annotations.NullMarked;
