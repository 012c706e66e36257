package org.sealwright.csr.ui;

import java.util.List;
import java.util.function.Consumer;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.text.JTextComponent;
import org.sealwright.csr.words.RequestWords;

/// The address: typed, or one of the profile's identities.
final class AddressBox extends JComboBox<String> {
    private final transient Typing typing;

    AddressBox(List<String> offered, Consumer<String> typed, RequestWords words) {
        super(offered.toArray(String[]::new));
        setName("requests.new.address");
        setEditable(true);
        setSelectedItem("");
        setRenderer(new Plain());
        var label = words.get("requests.new.address.label");
        getAccessibleContext().setAccessibleName(label);
        var field = field();
        field.setName("requests.new.address.text");
        field.getAccessibleContext().setAccessibleName(label);
        field.putClientProperty("JTextField.placeholderText", words.get("requests.new.address.placeholder"));
        typing = new Typing(field, typed);
    }

    JTextComponent field() {
        return (JTextComponent) getEditor().getEditorComponent();
    }

    void write(String text) {
        typing.write(text);
    }

    /// Addresses come from a file: never HTML.
    private static final class Plain extends DefaultListCellRenderer {
        Plain() {
            putClientProperty("html.disable", true);
        }
    }
}
