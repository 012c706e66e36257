package org.sealwright.kit.ui;

import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import org.sealwright.kit.usecase.Description;
import org.sealwright.kit.words.ExpiryWords;
import org.sealwright.kit.words.PlainWords;

/// Everything about a certificate, for a window of its own.
public final class CertificateView extends JScrollPane {
    private static final int COLUMNS = 55;
    private static final int LINES = 32;

    /// @param name of the component
    public CertificateView(
            String name, Description description, PlainWords words, ExpiryWords expiry, ViewMemory memory) {
        super(ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED, ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        setName(name);
        var sheet = new FieldSheet(name, words);
        setViewportView(sheet);
        setBorder(null);
        getAccessibleContext().setAccessibleName(words.get("details.title"));
        new DescriptionPart(sheet, name, words, expiry, memory).fill(description, _ -> {});
        setPreferredSize(TextSize.of(this, COLUMNS, LINES));
    }
}
