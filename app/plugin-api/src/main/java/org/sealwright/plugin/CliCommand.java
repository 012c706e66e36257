package org.sealwright.plugin;

/// A command of the command line: an object that carries picocli's `@Command`, with its subcommands as annotated
/// methods or nested objects, and implements `Callable<Integer>` where it does something. It answers through
/// [Terminal], throws [org.sealwright.core.problem.Problem], and contains no work of its own: it calls use cases.
///
/// With `addMethodSubcommands = false` the terminal room reads only the methods that the arguments name, which makes
/// the start of a command with many options a fifth shorter.
public interface CliCommand {}
