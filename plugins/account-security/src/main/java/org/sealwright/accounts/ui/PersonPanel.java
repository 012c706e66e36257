package org.sealwright.accounts.ui;

import java.util.Optional;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.sealwright.accounts.ui.Windows.Person;
import org.sealwright.accounts.words.AccountWords;
import org.sealwright.core.request.MailAddress;
import org.sealwright.kit.ui.PlainLabel;
import org.sealwright.plugin.ui.Dialogs.Fault;

/// The fields of an identity of the own list: its address and the person's name.
final class PersonPanel extends JPanel {
    private static final int COLUMNS = 28;

    private final transient AccountWords words;
    private final JTextField address;
    private final JTextField name;

    PersonPanel(Optional<Person> before, AccountWords words) {
        super(new MigLayout("insets 0, fillx, wrap 2", "[][grow, fill]"));
        this.words = words;
        setName("accounts.person");
        address = field("address", before.map(Person::address).orElse(""));
        name = field("name", before.map(Person::name).orElse(""));
    }

    private JTextField field(String what, String text) {
        var key = "accounts.person." + what;
        var field = new JTextField(text, COLUMNS);
        field.setName(key);
        field.setToolTipText(words.get(key + ".tooltip"));
        var label = new PlainLabel(key + ".label", words.get(key + ".label"));
        label.setLabelFor(field);
        label.setDisplayedMnemonic(words.get(key + ".mnemonic").charAt(0));
        add(label);
        add(field, "wmin 0");
        return field;
    }

    Person person() {
        return new Person(address.getText().strip(), name.getText().strip());
    }

    Optional<Fault> check() {
        return switch (MailAddress.check(address.getText())) {
            case MailAddress.Check.Sound _ -> Optional.empty();
            case MailAddress.Check.Faulty _ ->
                Optional.of(new Fault(words.get("accounts.person.address.fault"), address));
        };
    }
}
