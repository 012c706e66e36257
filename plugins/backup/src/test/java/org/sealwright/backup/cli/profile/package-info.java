/// Tests of the commands `password` and `copies`.
@NullMarked
package org.sealwright.backup.cli.profile;

import org.jspecify.annotations.NullMarked;
