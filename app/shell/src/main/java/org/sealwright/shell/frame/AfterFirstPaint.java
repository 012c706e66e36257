package org.sealwright.shell.frame;

import com.formdev.flatlaf.extras.FlatSVGUtils;
import jakarta.inject.Inject;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.List;
import javax.swing.JFrame;
import org.sealwright.plugin.Tasks;
import org.sealwright.shell.look.Brand;
import org.sealwright.shell.look.Look;
import org.sealwright.shell.profile.ProfilePresenter;
import org.sealwright.shell.words.Words;

/// What can wait until the window is seen: the profiles, the system's theme, the icon of the window. Looks again
/// when the user comes back from another program.
public final class AfterFirstPaint {
    private static final System.Logger LOG = System.getLogger(AfterFirstPaint.class.getName());

    private final ProfilePresenter profile;
    private final Look look;
    private final Brand brand;
    private final Tasks tasks;
    private final Words words;

    @Inject
    public AfterFirstPaint(ProfilePresenter profile, Look look, Brand brand, Tasks tasks, Words words) {
        this.profile = profile;
        this.look = look;
        this.brand = brand;
        this.tasks = tasks;
        this.words = words;
    }

    void begin(JFrame frame) {
        MemoryAtRest.of(frame);
        profile.start();
        followSystem();
        tasks.run(
                words.get("frame.loading"),
                _ -> FlatSVGUtils.createWindowIconImages(brand.icon()),
                frame::setIconImages,
                AfterFirstPaint::note);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowActivated(WindowEvent event) {
                if (event.getOppositeWindow() == null) {
                    profile.lookForChanges();
                    followSystem();
                }
            }
        });
    }

    private void followSystem() {
        tasks.run(
                words.get("frame.loading"),
                _ -> {
                    look.askSystem();
                    return List.of();
                },
                _ -> {},
                AfterFirstPaint::note);
    }

    /// Decoration only: the user misses nothing that would need a dialog.
    private static void note(Exception failure) {
        LOG.log(System.Logger.Level.DEBUG, () -> failure.getClass().getName());
    }
}
