/// `policy show|check|import-thunderbird|templates`: what the organisation decided, and what helps those who decide
/// it; `settings list|set`: what it left to the user.
/// [Schema] is the one description all templates are made of.
@NullMarked
package org.sealwright.cli.policy;

import org.jspecify.annotations.NullMarked;
