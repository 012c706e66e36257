package org.sealwright.csr.ui;

import java.awt.Dimension;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JToggleButton;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.sealwright.core.request.KeyKind;
import org.sealwright.core.request.RequestTemplate;
import org.sealwright.core.text.ShownText;
import org.sealwright.csr.words.RequestWords;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.kit.ui.PlainLabel;
import org.sealwright.kit.ui.TextSize;
import org.sealwright.kit.ui.WrappingRow;
import org.sealwright.plugin.ui.Dialogs.Fault;
import org.sealwright.plugin.ui.LockedLine;
import org.sealwright.plugin.ui.ScreenRoom;
import org.sealwright.plugin.ui.TallPanel;

/// The fields of a new request. Only the address has to be filled in.
final class NewRequestForm extends JScrollPane implements NewRequestView {
    private final transient NewRequestPresenter presenter;
    private final transient RequestWords words;
    private final transient NewRequestState.Choices choices;
    private final Column column = new Column();
    private final AddressBox address;
    private final transient FaultLine addressFault;
    private final Paragraph addressHint = Paragraph.sentence("requests.new.address.hint", "");
    private final transient Choice<KeyKind> key;
    private final Paragraph copied;
    private final LockedLine keyLocked;
    private final transient Choice<RequestTemplate> template;
    private final JToggleButton moreButton = new JToggleButton();
    private final MoreFields more;
    private final transient LabelColumn labels = new LabelColumn();

    NewRequestForm(NewRequestPresenter presenter, NewRequestState.Choices choices, RequestWords words) {
        super(VERTICAL_SCROLLBAR_AS_NEEDED, HORIZONTAL_SCROLLBAR_NEVER);
        this.presenter = presenter;
        this.choices = choices;
        this.words = words;
        setName("requests.new.form");
        setBorder(null);
        setViewportView(column);
        getVerticalScrollBar().setUnitIncrement(16);
        address = new AddressBox(choices.addresses(), presenter::typeAddress, words);
        addressFault = new FaultLine(Places.ADDRESS, address);
        key = new Choice<>(
                "requests.new.key",
                words.get("requests.new.key.label"),
                new Choice.Words<>(this::nameOf, words::remark),
                presenter::choose);
        copied = Paragraph.sentence("requests.new.copied", words.get("requests.new.copied"));
        keyLocked = new LockedLine("requests.new.key.locked", presenter.lockedBy());
        template = new Choice<>(
                "requests.new.template",
                words.get("requests.new.template.label"),
                new Choice.Words<>(words::title, words::sentence),
                presenter::choose);
        more = new MoreFields(presenter, choices.countries(), labels, words);
        layOut();
        labels.align(List.of(column, more));
        presenter.attach(this);
    }

    private String nameOf(KeyKind kind) {
        return kind == KeyKind.DEFAULT ? words.get("requests.new.key.recommended", kind.shortName()) : kind.shortName();
    }

    private void layOut() {
        var line = "skip, growx, wmin 0, wrap";
        column.add(
                Paragraph.sentence("requests.new.sentence", words.get(sentence(presenter.answers()))),
                "span 2, wmin 0, growx, wrap unrel");
        label(Places.ADDRESS, address);
        column.add(address, "wmin 0, wrap");
        column.add(addressFault.component(), line);
        addressHint.setVisible(false);
        column.add(addressHint, line);
        label(Places.KEY, key.box());
        column.add(key.box(), "wmin 0, gaptop unrel, wrap");
        column.add(key.sentence(), line);
        column.add(copied, line + ", hidemode 3");
        column.add(keyLocked, "skip, wmin 0, wrap, hidemode 3");
        label(Places.TEMPLATE, template.box());
        column.add(template.box(), "wmin 0, gaptop unrel, wrap");
        column.add(template.sentence(), line);
        if (presenter.templatesLimited()) {
            column.add(new LockedLine("requests.new.template.locked", presenter.lockedBy()), "skip, wmin 0, wrap");
        }
        column.add(buttons(), "span 2, growx, gaptop unrel, wrap");
        column.add(more, "span 2, growx, wmin 0, gaptop rel");
    }

    private static String sentence(Answers answers) {
        if (!answers.renewal()) {
            return "requests.new.sentence";
        }
        return answers.existing().isPresent() ? "requests.renewal.sameKey" : "requests.renewal.newKey";
    }

    private void label(String place, JComponent field) {
        var label = new PlainLabel("requests.new." + place + ".label", words.get("requests.new." + place + ".label"));
        label.setDisplayedMnemonic(
                words.get("requests.new." + place + ".mnemonic").charAt(0));
        label.setLabelFor(field);
        labels.add(label);
        field.addFocusListener(new IntoView());
        column.add(label, place.equals(Places.ADDRESS) ? "" : "gaptop unrel");
    }

    private JComponent buttons() {
        moreButton.setName("requests.new.more");
        moreButton.setText(words.get("requests.new.more.text"));
        moreButton.setToolTipText(words.get("requests.new.more.tooltip"));
        moreButton.setMnemonic(words.get("requests.new.more.mnemonic").charAt(0));
        moreButton.addActionListener(_ -> presenter.showMore(moreButton.isSelected()));
        var defaults = new JButton(words.get("requests.new.defaults.text"));
        defaults.setName("requests.new.defaults");
        defaults.setToolTipText(words.get("requests.new.defaults.tooltip"));
        defaults.setMnemonic(words.get("requests.new.defaults.mnemonic").charAt(0));
        defaults.addActionListener(_ -> presenter.useDefaults());
        return new WrappingRow(moreButton, defaults);
    }

    @Override
    public void render(NewRequestState state) {
        address.write(state.answers().address());
        addressFault.show(state.fault(Places.ADDRESS));
        addressHint.setText(state.addressHint());
        addressHint.setVisible(!state.addressHint().isEmpty());
        template.render(choices.templates(), Optional.of(state.template()), "");
        state.answers()
                .existing()
                .ifPresentOrElse(
                        existing -> key.render(
                                List.of(),
                                Optional.empty(),
                                words.get("requests.new.existing", ShownText.of(existing.shortName()))),
                        () -> key.render(
                                state.kinds().stream().sorted().toList(),
                                state.kind(),
                                words.get("requests.new.noKind")));
        key.box()
                .setEnabled(
                        !state.kinds().isEmpty() && state.answers().existing().isEmpty());
        copied.setVisible(state.copied());
        keyLocked.setVisible(state.copied() || presenter.keysLimited());
        moreButton.setSelected(state.more());
        more.setVisible(state.more());
        if (state.more()) {
            more.render(state);
        }
        ScreenRoom.growAround(column);
        column.repaint();
    }

    /// The first thing that is wrong, where the cursor shall go.
    Optional<Fault> check() {
        return presenter.refusal().map(refusal -> {
            var field = component(refusal.place());
            column.scrollRectToVisible(SwingUtilities.convertRectangle(field.getParent(), field.getBounds(), column));
            return new Fault(refusal.sentence(), field);
        });
    }

    private JComponent component(String place) {
        return switch (place) {
            case Places.ADDRESS -> address;
            case Places.KEY -> key.box();
            case Places.TEMPLATE -> template.box();
            default -> more.component(place).orElse(address);
        };
    }

    /// As wide as the dialog, as high as its fields.
    private static final class Column extends TallPanel {
        Column() {
            super(new MigLayout(LabelColumn.LAYOUT + ", insets 2lp"));
        }

        @Override
        public Dimension getPreferredScrollableViewportSize() {
            var size = getPreferredSize();
            int width = Math.max(size.width, TextSize.of(this, 44, 1).width);
            // How high sentences are is known only once they know their width.
            setSize(width, size.height);
            doLayout();
            invalidate();
            return new Dimension(width, getPreferredSize().height);
        }
    }
}
