package org.sealwright.shell.dialogs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.sealwright.core.problem.Problem;

/// What is said about a failure that has to be reported: a short code, the same for the same mistake wherever it
/// happens, and details for the clipboard. Neither holds a message of an exception, because messages may name
/// people, files or worse.
final class TroubleReport {
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int FRAMES_IN_CODE = 5;
    private static final int FRAMES_IN_DETAILS = 40;

    private final List<Throwable> causes;
    private final String product;

    private TroubleReport(List<Throwable> causes, String product) {
        this.causes = causes;
        this.product = product;
    }

    /// @param product name and version
    static TroubleReport of(Throwable trouble, String product) {
        var causes = new ArrayList<Throwable>();
        for (var cause = trouble; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            if (!(cause instanceof ExecutionException || cause instanceof CompletionException)
                    || cause.getCause() == null) {
                causes.add(cause);
            }
        }
        return new TroubleReport(List.copyOf(causes), product);
    }

    /// Two groups of four letters, from the types of the exception and its causes and the top frames of the last.
    /// Line numbers and lambda numbers are left out, since they change with every build.
    String code() {
        var text = new StringBuilder();
        causes.forEach(cause -> text.append(cause.getClass().getName()).append('\n'));
        var frames = causes.getLast().getStackTrace();
        for (int i = 0; i < Math.min(FRAMES_IN_CODE, frames.length); i++) {
            text.append(place(frames[i])).append('\n');
        }
        byte[] digest = sha256(text.toString());
        var code = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            code.append(i == 4 ? "-" : "").append(LETTERS.charAt(digest[i] & 31));
        }
        return code.toString();
    }

    /// For "Copy details": code, versions, types and places; no messages.
    String details() {
        var text = new StringBuilder(product)
                .append("\ncode: ")
                .append(code())
                .append("\nJava: ")
                .append(Runtime.version())
                .append("\nsystem: ")
                .append(System.getProperty("os.name"))
                .append(' ')
                .append(System.getProperty("os.version"))
                .append(' ')
                .append(System.getProperty("os.arch"))
                .append('\n');
        for (var cause : causes) {
            text.append('\n').append(cause.getClass().getName());
            if (cause instanceof Problem problem) {
                text.append(" (").append(problem.code()).append(')');
            }
            text.append('\n');
            var frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES_IN_DETAILS, frames.length); i++) {
                text.append("  at ").append(frames[i]).append('\n');
            }
        }
        return text.toString();
    }

    private static String place(StackTraceElement frame) {
        return (frame.getClassName() + '#' + frame.getMethodName()).replaceAll("\\$\\d+|/0x[0-9a-f]+", "");
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
