/// What both pages are drawn with: a card with round corners, and a sign for how something stands.
@NullMarked
package org.sealwright.overview.ui.card;

import org.jspecify.annotations.NullMarked;
