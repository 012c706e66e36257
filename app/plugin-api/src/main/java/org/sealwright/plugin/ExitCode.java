package org.sealwright.plugin;

import org.sealwright.core.problem.Problem;

/// How a command ends where it is no foreseen failure; those have theirs from [Problem.Kind].
public final class ExitCode {
    /// Could not be done; the reason is given.
    public static final int NOT_DONE = Problem.Kind.NOT_DONE.exitCode();
    /// The command line is wrong.
    public static final int USAGE = 2;
    /// Everything asked for was done, and the answer says what needs attention. Apart from [#NOT_DONE], so that a
    /// script knows whether there is an answer.
    public static final int ATTENTION = 8;
    /// An error of the program.
    public static final int BUG = 70;

    private ExitCode() {}
}
