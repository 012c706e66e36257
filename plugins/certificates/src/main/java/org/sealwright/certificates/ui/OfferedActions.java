package org.sealwright.certificates.ui;

import java.awt.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.event.PopupMenuEvent;
import javax.swing.event.PopupMenuListener;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.plugin.ui.CertificateAction;
import org.sealwright.plugin.ui.CertificateActions;

/// Adds to a menu, each time it opens, what other plugins can do with the selected certificates.
final class OfferedActions implements PopupMenuListener {
    private final JPopupMenu menu;
    private final CertificateActions offered;
    private final Supplier<List<StoredCertificate>> selected;
    private final List<Component> added = new ArrayList<>();

    OfferedActions(JPopupMenu menu, CertificateActions offered, Supplier<List<StoredCertificate>> selected) {
        this.menu = menu;
        this.offered = offered;
        this.selected = selected;
    }

    @Override
    public void popupMenuWillBecomeVisible(PopupMenuEvent event) {
        added.forEach(menu::remove);
        added.clear();
        var certificates = selected.get();
        var actions = offered.all();
        if (certificates.isEmpty() || actions.isEmpty()) {
            return;
        }
        if (menu.getComponentCount() > 0) {
            add(new JPopupMenu.Separator());
        }
        actions.forEach(action -> add(entry(action, certificates)));
    }

    private void add(Component component) {
        menu.add(component);
        added.add(component);
    }

    private static JMenuItem entry(CertificateAction action, List<StoredCertificate> certificates) {
        var item = new JMenuItem(action.texts().get(action.id() + ".text"));
        item.setName(action.id() + ".entry");
        item.setToolTipText(action.texts().get(action.id() + ".tooltip"));
        item.setEnabled(action.possible().test(certificates));
        item.addActionListener(_ -> action.run().accept(certificates));
        return item;
    }

    @Override
    public void popupMenuWillBecomeInvisible(PopupMenuEvent event) {}

    @Override
    public void popupMenuCanceled(PopupMenuEvent event) {}
}
