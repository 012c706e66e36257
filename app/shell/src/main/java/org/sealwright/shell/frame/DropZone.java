package org.sealwright.shell.frame;

import jakarta.inject.Inject;
import java.awt.Component;
import java.awt.Container;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.dnd.DnDConstants;
import java.awt.dnd.DropTarget;
import java.awt.dnd.DropTargetAdapter;
import java.awt.dnd.DropTargetDragEvent;
import java.awt.dnd.DropTargetDropEvent;
import java.awt.dnd.DropTargetEvent;
import java.awt.event.ContainerAdapter;
import java.awt.event.ContainerEvent;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JRootPane;
import javax.swing.plaf.UIResource;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.FilesReceiver;
import org.sealwright.shell.words.Words;

/// Takes files dropped anywhere on the window. Swing gives tables and text fields drop targets of their own, which
/// would refuse files: those that come from the look and feel are taken away, those a page set itself stay. Files
/// that come another way go the same way on.
public final class DropZone implements FilesReceiver {
    private final Words words;
    private final Dialogs dialogs;
    private Optional<FilesReceiver> receiver = Optional.empty();

    @Inject
    public DropZone(Words words, Dialogs dialogs) {
        this.words = words;
        this.dialogs = dialogs;
    }

    void over(JFrame frame) {
        var hint = new DropHint(words.get("drop.hint"));
        JRootPane root = frame.getRootPane();
        root.setGlassPane(hint);
        root.setDropTarget(new DropTarget(root, DnDConstants.ACTION_COPY, new Drops(hint)));
        clearTheWay(frame.getContentPane());
    }

    void to(List<FilesReceiver> receivers) {
        receiver = receivers.stream().findFirst();
    }

    /// Hands over files as if they had been dropped.
    @Override
    public void receive(List<Path> files) {
        if (!files.isEmpty()) {
            receiver.ifPresent(taker -> taker.receive(files));
        }
    }

    private static void clearTheWay(Component component) {
        if (component instanceof JComponent swing) {
            removeDefaultTarget(swing);
            swing.addPropertyChangeListener("transferHandler", _ -> removeDefaultTarget(swing));
        }
        if (component instanceof Container container) {
            for (var child : container.getComponents()) {
                clearTheWay(child);
            }
            container.addContainerListener(new ContainerAdapter() {
                @Override
                public void componentAdded(ContainerEvent event) {
                    clearTheWay(event.getChild());
                }
            });
        }
    }

    private static void removeDefaultTarget(JComponent component) {
        if (component.getTransferHandler() instanceof UIResource && component.getDropTarget() instanceof UIResource) {
            component.setDropTarget(null);
        }
    }

    private final class Drops extends DropTargetAdapter {
        private final DropHint hint;

        Drops(DropHint hint) {
            this.hint = hint;
        }

        @Override
        public void dragEnter(DropTargetDragEvent event) {
            if (receiver.isPresent() && event.isDataFlavorSupported(DataFlavor.javaFileListFlavor)) {
                event.acceptDrag(DnDConstants.ACTION_COPY);
                hint.setVisible(true);
            } else {
                event.rejectDrag();
            }
        }

        @Override
        public void dragExit(DropTargetEvent event) {
            hint.setVisible(false);
        }

        @Override
        public void drop(DropTargetDropEvent event) {
            hint.setVisible(false);
            if (!event.isDataFlavorSupported(DataFlavor.javaFileListFlavor)) {
                event.rejectDrop();
                return;
            }
            event.acceptDrop(DnDConstants.ACTION_COPY);
            try {
                var files = files(event);
                event.dropComplete(true);
                receive(files);
            } catch (UnsupportedFlavorException | IOException e) {
                event.dropComplete(false);
                dialogs.failure(e);
            }
        }

        private List<Path> files(DropTargetDropEvent event) throws UnsupportedFlavorException, IOException {
            var dropped = (List<?>) event.getTransferable().getTransferData(DataFlavor.javaFileListFlavor);
            return dropped.stream()
                    .filter(File.class::isInstance)
                    .map(file -> ((File) file).toPath())
                    .toList();
        }
    }
}
