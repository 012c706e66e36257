package org.sealwright.overview.ui.path;

import jakarta.inject.Inject;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.DefaultComboBoxModel;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.sealwright.core.text.ShownText;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.kit.ui.PlainLabel;
import org.sealwright.kit.ui.ReadAgain;
import org.sealwright.overview.ui.card.KeptFocus;
import org.sealwright.overview.ui.card.ScrolledColumn;
import org.sealwright.overview.ui.path.PathShown.Step;
import org.sealwright.overview.words.OverviewWords;
import org.sealwright.plugin.ui.LockedLine;
import org.sealwright.plugin.ui.Navigation;
import org.sealwright.plugin.ui.PageView;

/// The page "Get a certificate". Made on the event thread.
public final class PathPage implements PageView, PathView {
    private static final String OVERVIEW = "overview";

    private final PathPresenter presenter;
    private final OverviewWords words;
    private final JPanel page = new JPanel(
            new MigLayout("insets 0, fill, wrap 1, hidemode 3", "[0:pref, grow, fill]", "[][][][][grow, fill][][]"));
    private final ScrolledColumn column = new ScrolledColumn("path.steps");
    private final Paragraph trouble = Paragraph.sentence("path.trouble", "");
    private final ReadAgain reload;
    private final Paragraph lead;
    private final JPanel chooser = new JPanel(new MigLayout("insets 0"));
    private final JComboBox<String> addresses = new JComboBox<>();
    private final JPanel readyBar = new JPanel(new MigLayout("insets 0, fillx", "[0:pref, grow, fill][]"));
    private final Paragraph ready = Paragraph.sentence("path.ready", "");
    private final JButton back;
    private final ArrivedPanel arrived;
    private final JCheckBox watch;
    private final LockedLine watchLocked;
    private List<Step> shownSteps = List.of();
    private Optional<JButton> main = Optional.empty();
    private boolean rendering;
    /// It was entered, and the step to be done is not there yet.
    private boolean beginning;

    @Inject
    PathPage(PathPresenter presenter, Navigation navigation, OverviewWords words) {
        this.presenter = presenter;
        this.words = words;
        back = new JButton(words.get("path.back.text"));
        watch = new JCheckBox(words.get("path.watch", presenter.watchedFolder()));
        lead = Paragraph.sentence("path.lead", words.get("path.lead"));
        reload = new ReadAgain("path.reload", words::get, presenter::read);
        arrived = new ArrivedPanel(presenter.arrivals(), words);
        watchLocked =
                new LockedLine("path.watch.locked", presenter.watchLockedBy().orElse(""));
        layOut(navigation);
        presenter.attach(this);
    }

    private void layOut(Navigation navigation) {
        page.setName("path.page");
        page.add(lead, "wmin 0, wmax 860lp");
        prepareChooser();
        page.add(chooser);
        back.setName("path.back");
        back.setToolTipText(words.get("path.back.tooltip"));
        back.setMnemonic(words.get("path.back.mnemonic").charAt(0));
        back.addActionListener(_ -> navigation.open(OVERVIEW));
        ready.styled("h3");
        readyBar.add(ready, "wmin 0, aligny center");
        readyBar.add(back);
        page.add(readyBar, "wmin 0, wmax 860lp");
        page.add(arrived, "wmin 0, wmax 860lp");
        column.add(trouble, "wmin 0");
        column.add(reload, "growx 0");
        page.add(column.scrolled(), "grow, wmin 0, hmin 0");
        watch.setName("path.watch");
        watch.setToolTipText(words.get("path.watch.tooltip"));
        watch.setMnemonic(words.get("path.watch.mnemonic").charAt(0));
        watch.addActionListener(_ -> presenter.watch(watch.isSelected()));
        page.add(watch, "wmin 0");
        page.add(watchLocked, "wmin 0");
    }

    private void prepareChooser() {
        addresses.setName("path.address");
        addresses.setRenderer(new DefaultListCellRenderer() {
            @Override
            public Component getListCellRendererComponent(
                    JList<?> list, Object value, int index, boolean selected, boolean focused) {
                putClientProperty("html.disable", true);
                return super.getListCellRendererComponent(
                        list, ShownText.of(String.valueOf(value)), index, selected, focused);
            }
        });
        addresses.addActionListener(_ -> {
            if (!rendering && addresses.getSelectedItem() instanceof String address) {
                presenter.choose(Optional.of(address));
            }
        });
        var label = new PlainLabel("path.address.label", words.get("path.address"));
        label.setLabelFor(addresses);
        label.setDisplayedMnemonic(words.get("path.address.mnemonic").charAt(0));
        chooser.add(label);
        chooser.add(addresses, "wmin 0");
    }

    @Override
    public JComponent component() {
        return page;
    }

    /// What comes next, or the way back when nothing does.
    @Override
    public Optional<Component> start() {
        Optional<Component> next = main.map(Component.class::cast);
        return next.or(() -> Optional.of(back).filter(Component::isShowing));
    }

    private static StepPanel step(JButton button) {
        return (StepPanel) SwingUtilities.getAncestorOfClass(StepPanel.class, button);
    }

    @Override
    public void entered() {
        beginning = true;
        presenter.entered();
    }

    @Override
    public void left() {
        presenter.left();
        Optional.ofNullable(SwingUtilities.getRootPane(page)).ifPresent(root -> root.setDefaultButton(null));
    }

    @Override
    public void render(PathShown shown) {
        rendering = true;
        try {
            addresses.setModel(new DefaultComboBoxModel<>(shown.addresses().toArray(String[]::new)));
            addresses.setSelectedItem(shown.chosen().orElse(null));
        } finally {
            rendering = false;
        }
        chooser.setVisible(shown.addresses().size() > 1);
        say(trouble, shown.trouble());
        reload.setVisible(!shown.trouble().isEmpty());
        say(ready, shown.ready());
        readyBar.setVisible(!shown.ready().isEmpty());
        lead.setVisible(shown.ready().isEmpty());
        if (arrived.show(shown.arrived())) {
            start().ifPresent(Component::requestFocusInWindow);
        }
        watch.setSelected(shown.watching());
        boolean offered = shown.ready().isEmpty() && !shown.steps().isEmpty();
        boolean locked = presenter.watchLockedBy().isPresent();
        watch.setVisible(offered);
        watch.setEnabled(!locked);
        watchLocked.about(watch, locked && offered);
        if (!shown.steps().equals(shownSteps)) {
            shownSteps = shown.steps();
            var before = main.map(PathPage::step);
            boolean there = before.flatMap(KeptFocus::within).isPresent();
            KeptFocus.during(column, this::rebuild, this::start);
            // Whoever was at the step that was to be done goes on to the next one.
            if (there
                    && !before.map(StepPanel::getName)
                            .equals(main.map(each -> step(each).getName()))) {
                start().ifPresent(Component::requestFocusInWindow);
            }
        }
        if (beginning && start().isPresent()) {
            beginning = false;
            EventQueue.invokeLater(this::begin);
        }
        EventQueue.invokeLater(this::lead);
    }

    /// The steps are read after the page was entered; until then the keyboard is anywhere on it. Whoever is outside
    /// of it, in the list of pages, stays there.
    private void begin() {
        var window = SwingUtilities.getWindowAncestor(page);
        var owner = window == null ? null : window.getMostRecentFocusOwner();
        if (owner != null
                && (SwingUtilities.isDescendingFrom(owner, page) || SwingUtilities.isDescendingFrom(page, owner))) {
            start().ifPresent(Component::requestFocusInWindow);
        }
    }

    private static void say(Paragraph paragraph, String text) {
        paragraph.setText(text);
        paragraph.getAccessibleContext().setAccessibleName(text);
        paragraph.setVisible(!text.isEmpty());
    }

    private void rebuild() {
        column.removeAll();
        column.add(trouble, "wmin 0");
        column.add(reload, "growx 0");
        var panels = new ArrayList<StepPanel>();
        for (int i = 0; i < shownSteps.size(); i++) {
            var panel = new StepPanel(i + 1, shownSteps.get(i), words, presenter::run);
            panels.add(panel);
            column.add(panel);
        }
        main = panels.stream().flatMap(panel -> panel.main().stream()).findFirst();
    }

    /// Enter does what comes next, and what comes next can be seen.
    private void lead() {
        var root = SwingUtilities.getRootPane(page);
        if (root == null || !presenter.inFront()) {
            return;
        }
        root.setDefaultButton(main.orElse(null));
        // Long sentences break their lines only when their width is known.
        page.validate();
        main.map(PathPage::step)
                .ifPresent(step -> column.scrollRectToVisible(
                        new Rectangle(0, step.getY(), 1, Math.min(step.getHeight(), column.getVisibleRect().height))));
    }
}
