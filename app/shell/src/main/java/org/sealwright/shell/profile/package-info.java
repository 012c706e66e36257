/// Which profile is worked on, how it stands, and choosing another.
@NullMarked
package org.sealwright.shell.profile;

import org.jspecify.annotations.NullMarked;
