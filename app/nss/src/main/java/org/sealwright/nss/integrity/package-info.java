/// The examination of a whole database, object by object, and the report about it.
@NullMarked
package org.sealwright.nss.integrity;

import org.jspecify.annotations.NullMarked;
