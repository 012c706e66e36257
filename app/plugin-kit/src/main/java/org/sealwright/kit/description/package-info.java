/// What a certificate or a request holds, field by field, before it is put into a language.
@NullMarked
package org.sealwright.kit.description;

import org.jspecify.annotations.NullMarked;
