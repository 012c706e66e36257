package org.sealwright.acceptance;

import static org.awaitility.Awaitility.await;
import static org.sealwright.acceptance.ProductWindow.PATIENCE;

import java.awt.AWTEvent;
import java.awt.AWTException;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.event.AWTEventListener;
import java.awt.event.KeyEvent;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// Real keys, as the desktop gives them to the program. A key is pressed only after the one before was dealt with,
/// however long that takes. A keyboard with the layout of the United States is meant: the display of `./test` has it.
final class Keyboard implements AutoCloseable {
    private static final String DIGITS_WITH_SHIFT = ")!@#$%^&*(";
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyz0123456789 -./";

    private final Robot robot;
    private final AtomicInteger arrived = new AtomicInteger();
    private final AWTEventListener listener = this::note;
    private int pressed;

    Keyboard() throws AWTException {
        robot = new Robot();
        Toolkit.getDefaultToolkit().addAWTEventListener(listener, AWTEvent.KEY_EVENT_MASK);
    }

    private void note(AWTEvent event) {
        if (event.getID() == KeyEvent.KEY_PRESSED) {
            arrived.incrementAndGet();
        }
    }

    /// @param held other keys that are held meanwhile
    void press(int key, int... held) {
        int wanted = arrived.get() + held.length + 1;
        stroke(key, held);
        settle(KeyEvent.getKeyText(key), wanted);
    }

    /// Into whatever has the focus. Letters follow each other as quickly as they can: the display keeps their order.
    void type(String text) {
        int wanted = arrived.get() + text.length();
        text.chars().forEach(each -> character((char) each));
        settle("what was typed", wanted);
    }

    /// How many keys were pressed; one with Shift counts once.
    int pressed() {
        return pressed;
    }

    private void stroke(int key, int... held) {
        pressed++;
        for (int other : held) {
            robot.keyPress(other);
        }
        robot.keyPress(key);
        robot.keyRelease(key);
        for (int other : held) {
            robot.keyRelease(other);
        }
    }

    /// Waits until the program got so many keys and has dealt with them.
    private void settle(String what, int wanted) {
        await(what + " comes to the program")
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .atMost(PATIENCE)
                .until(() -> arrived.get() >= wanted);
        robot.waitForIdle();
    }

    private void character(char character) {
        int digit = DIGITS_WITH_SHIFT.indexOf(character);
        if (digit >= 0) {
            stroke(KeyEvent.VK_0 + digit, KeyEvent.VK_SHIFT);
        } else if (character == '_') {
            stroke(KeyEvent.VK_MINUS, KeyEvent.VK_SHIFT);
        } else if (Character.isUpperCase(character)) {
            stroke(character, KeyEvent.VK_SHIFT);
        } else if (PLAIN.indexOf(character) >= 0) {
            // The codes of these keys are their letters, large ones.
            stroke(Character.toUpperCase(character));
        } else {
            throw new IllegalArgumentException("no key for " + character);
        }
    }

    @Override
    public void close() {
        Toolkit.getDefaultToolkit().removeAWTEventListener(listener);
    }
}
