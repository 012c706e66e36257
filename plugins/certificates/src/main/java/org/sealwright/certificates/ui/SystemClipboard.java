package org.sealwright.certificates.ui;

import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Takes files or text from a clipboard or a drop.
final class SystemClipboard {
    @jakarta.inject.Inject
    SystemClipboard() {}

    void into(CertificatesActions actions) {
        var contents = Toolkit.getDefaultToolkit().getSystemClipboard().getContents(null);
        if (contents == null || !take(contents, actions)) {
            actions.nothingToPaste();
        }
    }

    static boolean canTake(DataFlavor... flavors) {
        for (var flavor : flavors) {
            if (flavor.equals(DataFlavor.javaFileListFlavor) || flavor.equals(DataFlavor.stringFlavor)) {
                return true;
            }
        }
        return false;
    }

    /// @return whether there was something to take; what it holds is found out by the import
    static boolean take(Transferable contents, CertificatesActions actions) {
        try {
            if (contents.isDataFlavorSupported(DataFlavor.javaFileListFlavor)) {
                var files = (List<?>) contents.getTransferData(DataFlavor.javaFileListFlavor);
                actions.importFiles(paths(files));
                return !files.isEmpty();
            }
            if (contents.isDataFlavorSupported(DataFlavor.stringFlavor)) {
                actions.importText((String) contents.getTransferData(DataFlavor.stringFlavor));
                return true;
            }
            return false;
        } catch (UnsupportedFlavorException | IOException e) {
            // The other program took its data back in the meantime: as good as empty.
            return false;
        }
    }

    private static List<Path> paths(List<?> files) {
        return files.stream()
                .filter(File.class::isInstance)
                .map(file -> ((File) file).toPath())
                .toList();
    }
}
