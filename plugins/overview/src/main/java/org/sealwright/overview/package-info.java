/// The overview plugin: is my mail certificate all right, what should I do, and how do I get one? It knows no other
/// plugin; what it lists and where it leads is contributed by them.
@NullMarked
package org.sealwright.overview;

import org.jspecify.annotations.NullMarked;
