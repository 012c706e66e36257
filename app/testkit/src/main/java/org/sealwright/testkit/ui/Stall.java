package org.sealwright.testkit.ui;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Work that the event thread should not have done.
///
/// @param what   in words, for the report of a test
/// @param stacks what was seen of it, the innermost frame first
public record Stall(String what, List<List<String>> stacks) {
    private static final int FRAMES = 40;
    private static final int STACKS = 8;

    static List<String> frames(StackTraceElement... stack) {
        return Arrays.stream(stack)
                .limit(FRAMES)
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .toList();
    }

    @Override
    public String toString() {
        return stacks.stream()
                .limit(STACKS)
                .map(stack -> "\n  seen"
                        + stack.stream().map(frame -> "\n    " + frame).collect(Collectors.joining()))
                .collect(Collectors.joining("", what, ""));
    }
}
