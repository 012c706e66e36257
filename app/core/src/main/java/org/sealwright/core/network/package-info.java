/// Fetching from the network what certificates point to. Nothing here happens unless the user or the organisation's
/// policy asked for it: addresses in certificates are chosen by whoever made them, and asking tells the server that
/// somebody looked.
@NullMarked
package org.sealwright.core.network;

import org.jspecify.annotations.NullMarked;
