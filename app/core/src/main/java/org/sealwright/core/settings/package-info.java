/// Settings as value and source: policy beats user beats default.
@NullMarked
package org.sealwright.core.settings;

import org.jspecify.annotations.NullMarked;
