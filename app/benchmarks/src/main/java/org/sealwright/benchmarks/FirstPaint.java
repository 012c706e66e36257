package org.sealwright.benchmarks;

import java.awt.AWTException;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/// Starts a program with a window and watches the screen until there is something to see (`window`) and until it
/// is more than a frame and an empty pane (`content`); then ends the program. Needs a display that shows nothing
/// else. It looks some 50 times a second, at every program with the same eyes. Arguments are the command.
public final class FirstPaint {

    /// A title bar and our splash (114) have fewer colours; a window with text of smooth edges has more.
    private static final int COLOURS_OF_CONTENT = 150;

    private static final long PATIENCE = 30_000_000_000L;

    private FirstPaint() {}

    public static void main(String[] arguments) throws AWTException, IOException, InterruptedException {
        var robot = new Robot();
        var screen = Toolkit.getDefaultToolkit().getScreenSize();
        var empty = colours(robot, screen);
        var watch = new Stopwatch();
        var end = System.nanoTime() + PATIENCE;
        var process = new ProcessBuilder(List.of(arguments))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            var seen = empty;
            while (seen <= empty && System.nanoTime() < end) {
                seen = colours(robot, screen);
            }
            watch.lap("window");
            while (seen < COLOURS_OF_CONTENT && System.nanoTime() < end) {
                seen = colours(robot, screen);
            }
            watch.lap("content");
            if (seen < COLOURS_OF_CONTENT) {
                throw new IllegalStateException("no window with anything in it appeared");
            }
        } finally {
            var family = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                    .toList();
            family.forEach(ProcessHandle::destroyForcibly);
            family.forEach(one -> one.onExit().join());
            // The next program must find the screen empty again.
            while (colours(robot, screen) > empty && System.nanoTime() < end) {
                robot.delay(50);
            }
        }
    }

    /// How many colours there are in the upper middle, where windows open, on every third line.
    private static int colours(Robot robot, Dimension screen) {
        var area = new Rectangle(0, 0, screen.width, screen.height);
        BufferedImage picture = robot.createScreenCapture(area);
        var found = new HashSet<Integer>();
        for (var y = 0; y < area.height; y += 3) {
            for (var x = 0; x < area.width; x++) {
                found.add(picture.getRGB(x, y));
            }
        }
        return found.size();
    }
}
