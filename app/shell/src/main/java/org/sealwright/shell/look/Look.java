package org.sealwright.shell.look;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import com.formdev.flatlaf.FlatSystemProperties;
import com.formdev.flatlaf.util.SystemInfo;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.settings.Settings;
import org.sealwright.shell.thread.EventThread;
import org.sealwright.shell.thread.SwingEventThread;

/// Light or dark, size, font and colours: FlatLaf with the branding's properties. Follows the settings while the
/// program runs. All calls on the event thread, except [#askSystem()].
public class Look {
    private static final String BRANDING = "org.sealwright.branding.theme";

    private final Settings settings;
    private final SystemTheme system;
    private final EventThread eventThread;
    private final @Nullable String scaleAtStart;
    private @Nullable Shown shown;

    /// What is on the screen now.
    private record Shown(boolean dark, int scale) {}

    @Inject
    public Look(Settings settings, SystemTheme system, EventThread eventThread) {
        this.settings = settings;
        this.system = system;
        this.eventThread = eventThread;
        scaleAtStart = System.getProperty(FlatSystemProperties.UI_SCALE);
    }

    /// What macOS wants to know before the first class of AWT is used.
    public static void beforeAwt() {
        System.setProperty("apple.laf.useScreenMenuBar", "true");
        System.setProperty("apple.awt.application.appearance", "system");
    }

    /// For those who install it before anything is wired.
    public static Look of(Settings settings) {
        return new Look(settings, new SystemTheme(), new SwingEventThread());
    }

    /// Call once, before any component is made.
    public void install() {
        if (SystemInfo.isLinux && System.getProperty(FlatSystemProperties.USE_SYSTEM_FILE_CHOOSER) == null) {
            // GTK's dialog needs GTK; Java's own looks like the rest of the window and is known to screen readers.
            System.setProperty(FlatSystemProperties.USE_SYSTEM_FILE_CHOOSER, "false");
        }
        FlatLaf.registerCustomDefaultsSource(BRANDING, getClass().getClassLoader());
        apply(wanted());
        settings.onChange(() -> eventThread.run(this::follow));
    }

    /// Asks the system whether it is dark and remembers the answer; on a working thread, after the first paint and
    /// whenever the window comes to the front.
    public void askSystem() throws Problem {
        if (settings.value(LookSettings.THEME) != Theme.SYSTEM) {
            return;
        }
        Optional<Boolean> dark = system.dark();
        if (dark.isPresent() && !dark.get().equals(settings.value(LookSettings.SYSTEM_WAS_DARK))) {
            settings.set(LookSettings.SYSTEM_WAS_DARK, dark.get());
        }
    }

    /// Whether it is dark now.
    public boolean dark() {
        return FlatLaf.isLafDark();
    }

    private Shown wanted() {
        boolean dark =
                switch (settings.value(LookSettings.THEME)) {
                    case LIGHT -> false;
                    case DARK -> true;
                    case SYSTEM -> settings.value(LookSettings.SYSTEM_WAS_DARK);
                };
        return new Shown(dark, settings.value(LookSettings.SCALE));
    }

    private void follow() {
        var next = wanted();
        if (!next.equals(shown)) {
            apply(next);
            FlatLaf.updateUI();
        }
    }

    private void apply(Shown next) {
        scale(next.scale());
        if (next.dark()) {
            FlatDarkLaf.setup();
        } else {
            FlatLightLaf.setup();
        }
        shown = next;
    }

    private void scale(int percent) {
        if (percent != LookSettings.SCALE.fallback()) {
            System.setProperty(FlatSystemProperties.UI_SCALE, percent + "%");
        } else if (scaleAtStart != null) {
            System.setProperty(FlatSystemProperties.UI_SCALE, scaleAtStart);
        } else {
            System.clearProperty(FlatSystemProperties.UI_SCALE);
        }
    }
}
