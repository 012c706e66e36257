/// Mail messages, signed and encrypted as S/MIME has it (RFC 8551). [org.sealwright.core.message.SecureMail] makes
/// and
/// opens them; nothing here sends or receives.
@NullMarked
package org.sealwright.core.message;

import org.jspecify.annotations.NullMarked;
