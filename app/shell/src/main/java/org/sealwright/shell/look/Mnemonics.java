package org.sealwright.shell.look;

import java.awt.CardLayout;
import java.awt.Component;
import java.awt.Container;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.IntConsumer;
import javax.swing.AbstractButton;
import javax.swing.JLabel;
import javax.swing.JMenuBar;
import javax.swing.JTabbedPane;

/// The letters that, pressed with Alt, lead to a control. Each plugin proposes letters for its own controls and knows
/// neither the menu bar nor other plugins; here whoever comes first keeps its letter, and whoever comes later gets
/// another one of its text, or none.
public final class Mnemonics {
    private final Set<Integer> taken = new HashSet<>();
    /// Whose letter was taken before.
    private final Set<Component> later = new LinkedHashSet<>();

    private Mnemonics() {}

    /// For a dialog or a menu.
    public static void settle(Container content) {
        var letters = new Mnemonics();
        letters.claim(content, letters.taken);
        letters.later.forEach(letters::another);
    }

    /// For a page under a menu bar, whose letters stay.
    public static void settle(JMenuBar bar, Container page) {
        var letters = new Mnemonics();
        letters.claim(bar, letters.taken);
        letters.claim(page, letters.taken);
        letters.later.forEach(letters::another);
    }

    private void claim(Component component, Set<Integer> here) {
        int wanted = letter(component);
        if (wanted != 0 && !here.add(wanted)) {
            later.add(component);
        }
        if (component instanceof JTabbedPane || isCards(component)) {
            // Only one of them is seen at a time.
            for (var child : ((Container) component).getComponents()) {
                var inside = new HashSet<>(here);
                claim(child, inside);
                taken.addAll(inside);
            }
        } else if (component instanceof Container container) {
            for (var child : container.getComponents()) {
                claim(child, here);
            }
        }
    }

    private static boolean isCards(Component component) {
        return component instanceof Container container && container.getLayout() instanceof CardLayout;
    }

    private static int letter(Component component) {
        return switch (component) {
            case AbstractButton button -> button.getMnemonic();
            case JLabel label -> label.getDisplayedMnemonic();
            default -> 0;
        };
    }

    private void another(Component component) {
        switch (component) {
            case AbstractButton button -> another(button.getText(), button::setMnemonic);
            case JLabel label -> another(label.getText(), label::setDisplayedMnemonic);
            default -> throw new IllegalArgumentException(component.toString());
        }
    }

    private void another(String text, IntConsumer give) {
        give.accept(text.chars()
                .map(Character::toUpperCase)
                // Others have no key of the same number.
                .filter(letter -> letter >= 'A' && letter <= 'Z')
                .filter(taken::add)
                .findFirst()
                .orElse(0));
    }
}
