package org.sealwright.acceptance;

import java.awt.EventQueue;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.swing.edt.GuiActionRunner;
import org.sealwright.testkit.OtherProgram;

/// Dialogs of the window itself and of the overview.
final class FrameScenes {
    private final DialogStage stage;

    FrameScenes(DialogStage stage) {
        this.stage = stage;
    }

    void take() {
        for (var each : List.of("shortcuts", "about")) {
            stage.step(each, () -> {
                stage.menu("menu.frame." + each);
                stage.shot("dialog." + each, each);
            });
        }
        stage.step("help", () -> {
            stage.menu("menu.frame.help");
            stage.hand.take(stage.hand.part("help.text").getParent().getParent().getParent(), "help");
            GuiActionRunner.execute(() -> Stream.of(Window.getWindows())
                    .filter(each -> "help".equals(each.getName()))
                    .forEach(each -> each.setVisible(false)));
        });
        stage.step("surprise", () -> {
            EventQueue.invokeLater(() -> {
                throw new IllegalStateException("for the picture");
            });
            stage.shot("dialog.surprise", "surprise");
        });
        stage.step("other profile", () -> {
            stage.press("profile.switcher");
            stage.press("profile.openFolder");
            stage.chooser("chooser-folder");
        });
        overview();
    }

    private void overview() {
        stage.page("overview");
        stage.step("snooze", () -> {
            stage.pressOne(name -> name.endsWith(".snooze"));
            stage.press("overview.snooze.date");
            stage.shot("dialog.overview.snooze", "snooze");
            stage.type("overview.snooze.day", "yesterday");
            stage.press("dialog.overview.snooze.go");
            stage.shot("dialog.overview.snooze", "snooze-fault");
        });
        stage.step("report", () -> {
            stage.menu("menu.overview.saveReport");
            stage.chooser("chooser-report");
        });
    }

    /// As if Thunderbird was open: work waits, and leaving the window would stop it.
    void takeWaiting(Path profile) {
        stage.step("waiting", () -> {
            try (var _ = OtherProgram.holding(profile.resolve(".parentlock"))) {
                stage.page("certificates");
                stage.tab("certificates.tabs", 2);
                stage.row("certificates.people.table", 0);
                stage.press("certificates.delete");
                stage.hand.dialog("dialog.confirm");
                stage.press("dialog.go");
                stage.hand.part("task.cancel");
                stage.hand.takeMoving(stage.window, "waiting");
                closeAsTheTitleBarDoes(stage.window.target());
                stage.shot("dialog.confirm", "quit");
                stage.press("dialog.cancel");
                stage.press("task.cancel");
                stage.gone("task.cancel");
            }
        });
    }

    private static void closeAsTheTitleBarDoes(Window window) {
        Toolkit.getDefaultToolkit()
                .getSystemEventQueue()
                .postEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSING));
    }
}
