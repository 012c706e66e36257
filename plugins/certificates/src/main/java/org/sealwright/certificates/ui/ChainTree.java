package org.sealwright.certificates.ui;

import java.awt.Component;
import javax.swing.JTree;
import javax.swing.tree.DefaultMutableTreeNode;
import javax.swing.tree.DefaultTreeCellRenderer;
import javax.swing.tree.DefaultTreeModel;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Chain;
import org.sealwright.core.certificate.Validity;
import org.sealwright.core.text.ShownText;
import org.sealwright.kit.ui.Colours;
import org.sealwright.kit.words.ExpiryWords;

/// The chain with its root on top.
final class ChainTree extends JTree {
    /// What a node stands for.
    private record Link(String text, Validity validity) {
        @Override
        public String toString() {
            return text;
        }
    }

    ChainTree(String name, String label, Chain chain, ExpiryWords expiry) {
        super(new DefaultTreeModel(root(chain, expiry)));
        setName(name);
        getAccessibleContext().setAccessibleName(label);
        setCellRenderer(new LinkRenderer());
        setOpaque(false);
        setToggleClickCount(0);
        for (int row = 0; row < getRowCount(); row++) {
            expandRow(row);
        }
        setVisibleRowCount(Math.max(1, getRowCount()));
    }

    private static DefaultMutableTreeNode root(Chain chain, ExpiryWords expiry) {
        var certificates = chain.certificates().reversed();
        var root = node(certificates.getFirst(), expiry);
        var above = root;
        for (var certificate : certificates.subList(1, certificates.size())) {
            var node = node(certificate, expiry);
            above.add(node);
            above = node;
        }
        return root;
    }

    private static DefaultMutableTreeNode node(Certificate certificate, ExpiryWords expiry) {
        var validity = expiry.validity(certificate);
        var name = ShownText.of(certificate.displayName());
        return new DefaultMutableTreeNode(
                new Link(validity == Validity.VALID ? name : name + ", " + expiry.end(certificate), validity));
    }

    private static final class LinkRenderer extends DefaultTreeCellRenderer {
        LinkRenderer() {
            putClientProperty("html.disable", true);
        }

        @Override
        public Component getTreeCellRendererComponent(
                JTree tree, Object value, boolean selected, boolean expanded, boolean leaf, int row, boolean focused) {
            super.getTreeCellRendererComponent(tree, value, selected, expanded, leaf, row, focused);
            setIcon(null);
            if (!selected && ((DefaultMutableTreeNode) value).getUserObject() instanceof Link link) {
                Colours.of(link.validity()).ifPresent(this::setForeground);
            }
            return this;
        }
    }
}
