package org.sealwright.cli;

import java.io.InputStream;
import java.io.PrintStream;

/// Where the command line reads and writes.
///
/// @param out  answers
/// @param err  sentences about failures
/// @param in   for files and passwords given as `-`
/// @param json answers with `--json`: UTF-8, whatever the terminal speaks
public record Streams(PrintStream out, PrintStream err, InputStream in, PrintStream json) {}
