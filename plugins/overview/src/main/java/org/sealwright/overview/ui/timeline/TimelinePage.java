package org.sealwright.overview.ui.timeline;

import jakarta.inject.Inject;
import java.awt.CardLayout;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.sealwright.kit.ui.MiddlePanel;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.kit.ui.ReadAgain;
import org.sealwright.overview.timeline.DrawPeople;
import org.sealwright.overview.timeline.DrawTimeline;
import org.sealwright.overview.timeline.Picture;
import org.sealwright.overview.timeline.SvgPicture;
import org.sealwright.overview.timeline.TimelineWords;
import org.sealwright.overview.ui.card.ScrolledColumn;
import org.sealwright.overview.words.OverviewWords;
import org.sealwright.plugin.ui.PageView;

/// Own certificates over time and the ends of other people's, as pictures and in words. Made on the event thread.
final class TimelinePage implements PageView, TimelineView {
    private static final String PICTURES = "pictures";
    private static final String NOTE = "note";

    private final TimelinePresenter presenter;
    private final OverviewWords words;
    private final DrawTimeline drawOwn;
    private final DrawPeople drawPeople;

    private final CardLayout layers = new CardLayout();
    private final JPanel page = new JPanel(layers);
    private final PictureView own = new PictureView("timeline.own");
    private final PictureView people = new PictureView("timeline.people");
    private final Paragraph ownWords;
    private final Paragraph peopleWords;
    private final Paragraph ownTitle;
    private final Paragraph peopleTitle;
    private final JButton saveOwn;
    private final JButton savePeople;
    private final Paragraph note = Paragraph.changing("timeline.note");
    private final ReadAgain reload;

    @Inject
    TimelinePage(TimelinePresenter presenter, OverviewWords words, TimelineWords timelineWords, Clock clock) {
        this.presenter = presenter;
        this.words = words;
        drawOwn = new DrawTimeline(timelineWords, clock.getZone());
        drawPeople = new DrawPeople(timelineWords, clock.getZone());
        ownTitle = title("timeline.own.title");
        peopleTitle = title("timeline.people.title");
        ownWords = spoken("timeline.own.words", "timeline.own.title");
        peopleWords = spoken("timeline.people.words", "timeline.people.title");
        saveOwn = save("timeline.saveOwn", own);
        savePeople = save("timeline.savePeople", people);
        page.setName("timeline.page");
        reload = new ReadAgain("timeline.reload", words::get, presenter::read);
        page.add(new MiddlePanel("timeline.nothing").sentence(note).action(reload), NOTE);
        page.add(pictures(), PICTURES);
        presenter.attach(this);
    }

    private Paragraph title(String key) {
        var title = Paragraph.sentence(key, words.get(key));
        title.putClientProperty("FlatLaf.styleClass", "h3");
        return title;
    }

    private Paragraph spoken(String name, String label) {
        return Paragraph.value(name, words.get(label), "", words);
    }

    private JButton save(String id, PictureView picture) {
        var button = new JButton(words.get(id + ".text"));
        button.setName(id);
        button.setToolTipText(words.get(id + ".tooltip"));
        button.setMnemonic(words.get(id + ".mnemonic").charAt(0));
        button.addActionListener(_ -> picture.picture().ifPresent(this::save));
        return button;
    }

    private void save(Picture picture) {
        presenter.save(
                () -> new SvgPicture(ink -> Palette.of(ink).getRGB()).write(picture),
                () -> new PaintedPicture(picture).png());
    }

    private JComponent pictures() {
        var column = new ScrolledColumn("timeline.column");
        column.add(headed(ownTitle, saveOwn));
        column.add(own);
        column.add(ownWords);
        column.add(headed(peopleTitle, savePeople));
        column.add(people);
        column.add(peopleWords);
        var panel = new JPanel(new MigLayout("insets 0, fill", "[0:pref, grow, fill]", "[grow, fill]"));
        panel.add(column.scrolled(), "grow, wmin 0, hmin 0");
        return panel;
    }

    private static JComponent headed(Paragraph title, JButton button) {
        var head = new JPanel(new MigLayout("insets 0, fillx", "[0:pref, grow, fill][]"));
        head.setOpaque(false);
        head.add(title, "wmin 0, aligny center");
        head.add(button);
        return head;
    }

    @Override
    public JComponent component() {
        return page;
    }

    @Override
    public void entered() {
        presenter.entered();
    }

    @Override
    public void left() {
        presenter.left();
    }

    @Override
    public void render(Shown shown) {
        part(!shown.own().isEmpty(), ownTitle, saveOwn, own, ownWords);
        part(!shown.people().isEmpty(), peopleTitle, savePeople, people, peopleWords);
        var spokenOwn = lines(shown.own());
        var spokenPeople = lines(shown.people());
        own.show(width -> drawOwn.draw(shown.timeline(), width), words.get("timeline.own.title"), spokenOwn);
        people.show(
                width -> drawPeople.draw(shown.timeline(), width), words.get("timeline.people.title"), spokenPeople);
        ownWords.setText(spokenOwn);
        peopleWords.setText(spokenPeople);
        layers.show(page, PICTURES);
    }

    private static void part(boolean visible, JComponent... components) {
        Stream.of(components).forEach(component -> {
            component.setVisible(visible);
            Optional.ofNullable(component.getParent())
                    .filter(parent -> !(parent instanceof ScrolledColumn))
                    .ifPresent(parent -> parent.setVisible(visible));
        });
    }

    private static String lines(List<String> sentences) {
        return String.join("\n", sentences);
    }

    @Override
    public void renderNothing(String sentence) {
        say(sentence, false);
    }

    @Override
    public void renderUnreadable(String sentence) {
        say(sentence, true);
    }

    private void say(String sentence, boolean again) {
        note.say(sentence);
        reload.setVisible(again);
        layers.show(page, NOTE);
    }
}
