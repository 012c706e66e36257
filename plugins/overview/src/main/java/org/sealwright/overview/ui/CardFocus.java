package org.sealwright.overview.ui;

import java.awt.Component;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JComponent;
import org.sealwright.overview.ui.card.KeptFocus;

/// Where the keyboard goes on while cards are made anew. A button that is gone, or off while its work runs, gives
/// the focus to its card; as soon as something can be done there, that has it: the button itself, or what comes next.
final class CardFocus {
    private final JComponent column;
    /// Name of the button that was pressed.
    private Optional<String> left = Optional.empty();

    /// @param column that the cards are in
    CardFocus(JComponent column) {
        this.column = column;
    }

    void during(Runnable rebuild) {
        var owner = KeptFocus.within(column);
        var card = owner.flatMap(CardFocus::cardOf).map(Component::getName);
        owner.filter(each -> !(each instanceof CardPanel))
                .ifPresent(each -> left = Optional.ofNullable(each.getName()));
        boolean waits = owner.filter(CardPanel.class::isInstance).isPresent();
        KeptFocus.during(column, rebuild, () -> card.flatMap(this::goOn));
        if (waits) {
            card.flatMap(this::goOn).ifPresent(Component::requestFocusInWindow);
        }
    }

    /// The next thing to be done on the card; the card while its work runs or nothing is left; another card if it
    /// is gone.
    private Optional<Component> goOn(String name) {
        var card = cards().filter(each -> name.equals(each.getName())).findFirst();
        if (card.isEmpty()) {
            return cards().flatMap(CardFocus::usable).findFirst().or(() -> cards().findFirst());
        }
        Optional<Component> pressed = card.stream()
                .flatMap(CardFocus::all)
                .filter(button -> left.filter(button.getName()::equals).isPresent())
                .findFirst();
        if (pressed.isPresent()) {
            return pressed.filter(Component::isEnabled).or(() -> card);
        }
        return card.stream().flatMap(CardFocus::usable).findFirst().or(() -> card);
    }

    private Stream<Component> cards() {
        return Stream.of(column.getComponents()).filter(CardPanel.class::isInstance);
    }

    private static Optional<Component> cardOf(Component part) {
        var at = part;
        while (at != null && !(at instanceof CardPanel)) {
            at = at.getParent();
        }
        return Optional.ofNullable(at);
    }

    private static Stream<Component> all(Component card) {
        return KeptFocus.parts((CardPanel) card).filter(JButton.class::isInstance);
    }

    private static Stream<Component> usable(Component card) {
        return all(card).filter(Component::isEnabled);
    }
}
