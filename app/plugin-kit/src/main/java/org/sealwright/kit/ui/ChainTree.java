package org.sealwright.kit.ui;

import java.awt.Component;
import java.util.List;
import javax.swing.JTree;
import javax.swing.tree.DefaultMutableTreeNode;
import javax.swing.tree.DefaultTreeCellRenderer;
import javax.swing.tree.DefaultTreeModel;

/// The chain with its root on top.
final class ChainTree extends JTree {
    /// @param links the highest first
    ChainTree(String name, String label, List<ChainLinks.Link> links) {
        super(new DefaultTreeModel(root(links)));
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

    private static DefaultMutableTreeNode root(List<ChainLinks.Link> links) {
        var root = new DefaultMutableTreeNode(links.getFirst());
        var above = root;
        for (var link : links.subList(1, links.size())) {
            var node = new DefaultMutableTreeNode(link);
            above.add(node);
            above = node;
        }
        return root;
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
            if (!selected && ((DefaultMutableTreeNode) value).getUserObject() instanceof ChainLinks.Link link) {
                Colours.of(link.validity()).ifPresent(this::setForeground);
            }
            return this;
        }
    }
}
