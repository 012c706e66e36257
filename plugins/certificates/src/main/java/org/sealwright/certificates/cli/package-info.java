/// The commands `certificates list|show|compare|import|export|delete` (design.md section 4, a contract). They
/// parse, call a
/// use case and answer; nothing is decided here.
@NullMarked
package org.sealwright.certificates.cli;

import org.jspecify.annotations.NullMarked;
