package org.sealwright.shell.notices;

import com.formdev.flatlaf.extras.FlatSVGUtils;
import java.awt.AWTException;
import java.awt.GraphicsEnvironment;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.sealwright.shell.look.Brand;

/// A message in the notification area of Windows and macOS, for a run of the program that opens no window. The
/// icon it needs is taken away again after a while, or when it is clicked.
public final class TrayMessage {
    private static final int SECONDS = 10;

    /// Waits until it was seen.
    ///
    /// @return whether it was shown; false where there is no notification area
    public boolean show(String title, String text) {
        if (GraphicsEnvironment.isHeadless() || !SystemTray.isSupported()) {
            return false;
        }
        var tray = SystemTray.getSystemTray();
        var icon = new TrayIcon(
                FlatSVGUtils.createWindowIconImages(new Brand().icon()).getFirst(), title);
        icon.setImageAutoSize(true);
        var clicked = new CountDownLatch(1);
        icon.addActionListener(_ -> clicked.countDown());
        try {
            tray.add(icon);
            icon.displayMessage(title, text, TrayIcon.MessageType.WARNING);
            // The message goes with its icon.
            boolean seen = clicked.await(SECONDS, TimeUnit.SECONDS);
            System.getLogger(TrayMessage.class.getName())
                    .log(System.Logger.Level.DEBUG, seen ? "the notice was clicked" : "the notice was shown");
            return true;
        } catch (AWTException e) {
            System.getLogger(TrayMessage.class.getName())
                    .log(System.Logger.Level.DEBUG, "there is no place for a notice", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        } finally {
            tray.remove(icon);
        }
    }
}
