package org.sealwright.shell.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sealwright.shell.ShellUnderTest.soon;

import java.awt.Point;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import javax.swing.TransferHandler;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sealwright.plugin.ui.FilesReceiver;
import org.sealwright.shell.ShellUnderTest;

/// Real dragging, with the mouse, from another window.
class DropZoneTest {
    private final ShellUnderTest shell = ShellUnderTest.inEnglish();
    private final List<Path> received = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        shell.close();
    }

    private record Files(List<File> files) implements Transferable {
        @Override
        public DataFlavor[] getTransferDataFlavors() {
            return new DataFlavor[] {DataFlavor.javaFileListFlavor};
        }

        @Override
        public boolean isDataFlavorSupported(DataFlavor flavor) {
            return flavor.equals(DataFlavor.javaFileListFlavor);
        }

        @Override
        public Object getTransferData(DataFlavor flavor) {
            return files;
        }
    }

    private JLabel source(Transferable dragged) {
        return GuiActionRunner.execute(() -> {
            var label = new JLabel("drag me");
            label.setTransferHandler(new TransferHandler() {
                @Override
                public int getSourceActions(JComponent component) {
                    return COPY;
                }

                @Override
                protected Transferable createTransferable(JComponent component) {
                    return dragged;
                }
            });
            label.addMouseMotionListener(new MouseAdapter() {
                @Override
                public void mouseDragged(MouseEvent event) {
                    label.getTransferHandler().exportAsDrag(label, event, TransferHandler.COPY);
                }
            });
            var other = new JFrame("files");
            other.add(label);
            other.setBounds(1300, 40, 200, 120);
            other.setVisible(true);
            return label;
        });
    }

    private void dragOnto(Point target, JLabel source) {
        var start = GuiActionRunner.execute(() -> {
            var middle = new Point(source.getWidth() / 2, source.getHeight() / 2);
            SwingUtilities.convertPointToScreen(middle, source);
            return middle;
        });
        shell.robot.waitForIdle();
        shell.robot.pressMouse(start, MouseButton.LEFT_BUTTON);
        for (int step = 1; step <= 20; step++) {
            shell.robot.moveMouse(
                    start.x + (target.x - start.x) * step / 20, start.y + (target.y - start.y) * step / 20);
        }
    }

    private static Point middleOf(FrameFixture frame) {
        return GuiActionRunner.execute(() -> {
            var at = frame.target().getLocationOnScreen();
            return new Point(
                    at.x + frame.target().getWidth() / 2, at.y + frame.target().getHeight() / 2);
        });
    }

    @Test
    void filesDroppedOnATableAreHintedAtAndReceived() {
        shell.receivers.add(received::addAll);
        var frame = shell.open();
        var file = Path.of("/home/anna/USERNAME.P12");
        dragOnto(middleOf(frame), source(new Files(List.of(file.toFile()))));
        soon(() -> frame.label("drop.hint.text").requireText("Drop the files here to import them"));
        shell.robot.releaseMouseButtons();
        await().until(() -> !received.isEmpty());
        assertThat(received).containsExactly(file);
        var hint = shell.shownFrame().getGlassPane();
        await().until(() -> !hint.isShowing());
    }

    @Test
    void textIsNotTaken() {
        shell.receivers.add(received::addAll);
        var frame = shell.open();
        dragOnto(middleOf(frame), source(new StringSelection("text")));
        shell.robot.releaseMouseButtons();
        shell.robot.waitForIdle();
        assertThat(received).isEmpty();
        assertThat(shell.shownFrame().getGlassPane().isShowing()).isFalse();
    }

    @Test
    void filesThatAPluginFoundGoTheSameWay() {
        shell.receivers.add(received::addAll);
        shell.open();
        var file = Path.of("/home/anna/Downloads/anna.cer");
        GuiActionRunner.execute(() -> shell.get(FilesReceiver.class).receive(List.of(file)));
        assertThat(received).containsExactly(file);
    }
}
