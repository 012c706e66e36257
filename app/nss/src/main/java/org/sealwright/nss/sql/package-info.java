/// The two SQLite files: connections, tables, rows and transactions. The only package that speaks SQL.
@NullMarked
package org.sealwright.nss.sql;

import org.jspecify.annotations.NullMarked;
