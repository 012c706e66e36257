/// Small components that several pages are made of. Nothing here shows HTML.
@NullMarked
package org.sealwright.kit.ui;

import org.jspecify.annotations.NullMarked;
