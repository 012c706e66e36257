/// The primary password of a database: how it stands, setting, changing and removing it, and mending what stands in
/// its way.
@NullMarked
package org.sealwright.backup.usecase.password;

import org.jspecify.annotations.NullMarked;
