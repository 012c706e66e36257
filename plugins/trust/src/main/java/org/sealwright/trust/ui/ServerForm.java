package org.sealwright.trust.ui;

import java.awt.Component;
import java.util.Optional;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.sealwright.core.trust.ServerCertificates.Greeting;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.kit.ui.PlainLabel;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.trust.usecase.ServerAddress;
import org.sealwright.trust.words.AuthorityWords;

/// Asks for a server, and how its connection is protected: the port proposes it.
final class ServerForm extends JPanel {
    private final transient AuthorityWords words;
    private final JTextField server = new JTextField(28);
    private final JComboBox<Greeting> greeting = new JComboBox<>(Greeting.values());
    private boolean decided;

    ServerForm(AuthorityWords words) {
        super(new MigLayout("insets 0, fillx, wrap 2", "[right][grow, fill]"));
        this.words = words;
        setName("exceptions.add.form");
        add(
                Paragraph.sentence("exceptions.add.lead", words.get("exceptions.add.lead")),
                "span 2, growx, wmin 0, gapbottom unrel");
        var serverLabel = new PlainLabel("exceptions.add.server.label", words.get("exceptions.add.server"));
        serverLabel.setLabelFor(server);
        server.setName("exceptions.add.server");
        server.getDocument().addDocumentListener(new Typing(this::typed));
        add(serverLabel);
        add(server);
        var greetingLabel = new PlainLabel("exceptions.add.greeting.label", words.get("exceptions.add.greeting"));
        greetingLabel.setLabelFor(greeting);
        greeting.setName("exceptions.add.greeting");
        greeting.setRenderer(new Names());
        greeting.addPopupMenuListener(new Opened(() -> decided = true));
        add(greetingLabel);
        add(greeting);
    }

    private final class Names extends DefaultListCellRenderer {
        @Override
        public Component getListCellRendererComponent(
                JList<?> list, Object value, int index, boolean selected, boolean focused) {
            var text = value instanceof Greeting one ? words.say(one) : "";
            return super.getListCellRendererComponent(list, text, index, selected, focused);
        }
    }

    private void typed() {
        if (!decided) {
            address().ifPresent(address -> greeting.setSelectedItem(address.usualGreeting()));
        }
    }

    Optional<ServerAddress> address() {
        return ServerAddress.of(server.getText());
    }

    Greeting greeting() {
        return greeting.getSelectedItem() instanceof Greeting chosen ? chosen : Greeting.TLS;
    }

    Optional<Dialogs.Fault> check() {
        return address().isPresent()
                ? Optional.empty()
                : Optional.of(new Dialogs.Fault(words.get("exceptions.add.noServer"), server));
    }
}
