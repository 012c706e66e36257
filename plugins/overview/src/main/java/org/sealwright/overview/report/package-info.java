/// How it stands with certificates, as a table for others: what is in it, and how it looks as CSV.
@NullMarked
package org.sealwright.overview.report;

import org.jspecify.annotations.NullMarked;
