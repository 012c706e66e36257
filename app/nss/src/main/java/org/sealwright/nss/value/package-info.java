/// The smallest pieces of the format: object ids, attributes and how their values are stored in a column.
@NullMarked
package org.sealwright.nss.value;

import org.jspecify.annotations.NullMarked;
