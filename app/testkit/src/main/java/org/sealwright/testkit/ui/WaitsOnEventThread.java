package org.sealwright.testkit.ui;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/// Records where the program itself, not the toolkit for it, lets the event thread read or write files, talk over
/// a network, start a program, sleep or wait. Each of it is recorded, however short it was: on a network drive, or
/// beside a virus scanner, it would be long. A lock that others hold for a moment is no wait of this kind.
final class WaitsOnEventThread implements AutoCloseable {
    private static final List<String> KINDS = List.of(
            "jdk.FileRead",
            "jdk.FileWrite",
            "jdk.FileForce",
            "jdk.SocketRead",
            "jdk.SocketWrite",
            "jdk.ProcessStart",
            "jdk.ThreadSleep",
            "jdk.ThreadPark",
            "jdk.JavaMonitorWait");
    private static final List<String> ROOMS_OF_TESTS = List.of("org.sealwright.acceptance.", "org.sealwright.testkit.");
    /// Inside these, who asked is further out.
    private static final List<String> PLATFORM = List.of(
            "java.io.",
            "java.nio.",
            "java.lang.",
            "java.util.",
            "java.net.",
            "java.security.",
            "jdk.",
            "sun.nio.",
            "sun.security.",
            "org.sqlite.",
            "org.bouncycastle.");
    /// Code and texts of the program are read when they are needed for the first time.
    private static final Set<String> LOADING = Set.of(
            "java.lang.ClassLoader",
            "jdk.internal.loader.BuiltinClassLoader",
            "java.util.ResourceBundle",
            "java.util.ServiceLoader",
            "java.lang.invoke.MethodHandleNatives");

    /// Whoever holds them gives them back soon.
    private static final Set<String> LOCKS = Set.of(
            "java.util.concurrent.locks.ReentrantLock",
            "java.util.concurrent.locks.ReentrantReadWriteLock$ReadLock",
            "java.util.concurrent.locks.ReentrantReadWriteLock$WriteLock");

    private final Recording recording = new Recording();
    private final List<String> ownFiles = Stream.concat(
                    Stream.of(System.getProperty("java.home")),
                    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)))
            .filter(path -> !path.isEmpty())
            .map(path -> new File(path).getAbsolutePath())
            .toList();

    WaitsOnEventThread() {
        for (var kind : KINDS) {
            recording.enable(kind).withThreshold(Duration.ZERO).withStackTrace();
        }
        recording.setToDisk(false);
        recording.start();
    }

    /// Ends the recording.
    List<Stall> stalls() throws IOException {
        var file = Files.createTempFile("event-thread", ".jfr");
        try {
            recording.dump(file);
            return RecordingFile.readAllEvents(file).stream()
                    .filter(this::counts)
                    .map(event -> new Stall(
                            event.getEventType().getLabel() + " of the event thread "
                                    + (event.hasField("path") ? event.getString("path") : ""),
                            List.of(frames(event).map(WaitsOnEventThread::text).toList())))
                    .toList();
        } finally {
            Files.delete(file);
            close();
        }
    }

    private boolean counts(RecordedEvent event) {
        var thread = event.getThread();
        if (thread == null
                || thread.getJavaName() == null
                || !thread.getJavaName().startsWith("AWT-EventQueue")) {
            return false;
        }
        if (event.hasField("path") && event.getString("path") != null && isOwnFile(event.getString("path"))) {
            return false;
        }
        if (frames(event)
                .map(frame -> frame.getMethod().getType().getName())
                .anyMatch(type -> LOADING.contains(type) || LOCKS.contains(type))) {
            return false;
        }
        return frames(event)
                .map(WaitsOnEventThread::text)
                .filter(frame -> PLATFORM.stream().noneMatch(frame::startsWith))
                .findFirst()
                .filter(WaitsOnEventThread::isOfProgram)
                .isPresent();
    }

    private boolean isOwnFile(String path) {
        return ownFiles.stream().anyMatch(path::startsWith);
    }

    /// Whether a frame is the program's, and not a test's.
    static boolean isOfProgram(String frame) {
        return frame.startsWith("org.sealwright.") && ROOMS_OF_TESTS.stream().noneMatch(frame::startsWith);
    }

    private static Stream<RecordedFrame> frames(RecordedEvent event) {
        var stack = event.getStackTrace();
        return stack == null ? Stream.empty() : stack.getFrames().stream().filter(RecordedFrame::isJavaFrame);
    }

    private static String text(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName() + ":" + frame.getLineNumber();
    }

    @Override
    public void close() {
        recording.close();
    }
}
