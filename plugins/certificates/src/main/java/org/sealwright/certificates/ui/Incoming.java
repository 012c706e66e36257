package org.sealwright.certificates.ui;

import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.TransferHandler;

/// Files and text that are dropped or pasted onto the page are imported; what is copied is the selection as text.
final class Incoming extends TransferHandler {
    private final transient CertificatesActions actions;
    private final transient Supplier<String> copied;

    Incoming(CertificatesActions actions, Supplier<String> copied) {
        this.actions = actions;
        this.copied = copied;
    }

    @Override
    public boolean canImport(TransferSupport support) {
        boolean can = SystemClipboard.canTake(support.getDataFlavors());
        if (can && support.isDrop()) {
            // Nothing is taken away from where it comes from.
            support.setDropAction(COPY);
        }
        return can;
    }

    @Override
    public boolean importData(TransferSupport support) {
        return canImport(support) && SystemClipboard.take(support.getTransferable(), actions);
    }

    @Override
    public int getSourceActions(JComponent component) {
        return COPY;
    }

    @Override
    protected Transferable createTransferable(JComponent component) {
        return new StringSelection(copied.get());
    }
}
