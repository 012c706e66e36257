/// What is remembered of requests: one JSON file in the profile's folder, beside the database that holds the keys.
@NullMarked
package org.sealwright.store.request;

import org.jspecify.annotations.NullMarked;
