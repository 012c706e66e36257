/// Parts of commands that several plugins have: documents, options, passwords from files.
@NullMarked
package org.sealwright.kit.cli;

import org.jspecify.annotations.NullMarked;
