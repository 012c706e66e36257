/// `backup create`, `backup verify`, `backup restore`.
@NullMarked
package org.sealwright.backup.cli.backup;

import org.jspecify.annotations.NullMarked;
