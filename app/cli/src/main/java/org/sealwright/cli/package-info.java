/// The terminal around the plugins: the root of the command line, exit codes, tables and JSON, and asking for
/// passwords. The grammar is a contract: scripts are written against it.
@NullMarked
package org.sealwright.cli;

import org.jspecify.annotations.NullMarked;
