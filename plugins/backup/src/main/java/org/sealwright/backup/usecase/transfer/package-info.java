/// Moving a profile: writing everything into one encrypted file, and taking it up in another profile.
@NullMarked
package org.sealwright.backup.usecase.transfer;

import org.jspecify.annotations.NullMarked;
