package org.sealwright.backup.ui.backup;

import jakarta.inject.Inject;
import java.awt.CardLayout;
import java.awt.Color;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.sealwright.backup.usecase.backup.PersonalKey;
import org.sealwright.backup.words.BackupWords;
import org.sealwright.core.certificate.Validity;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.text.ShownText;
import org.sealwright.kit.ui.Colours;
import org.sealwright.kit.ui.MiddlePanel;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.kit.ui.ReadAgain;
import org.sealwright.kit.ui.RecordColumn;
import org.sealwright.kit.ui.RecordColumn.Weight;
import org.sealwright.kit.ui.RecordTable;
import org.sealwright.kit.ui.RecordTableModel;
import org.sealwright.kit.ui.ViewMemory;
import org.sealwright.kit.ui.WrappingRow;
import org.sealwright.kit.words.ExpiryWords;
import org.sealwright.plugin.ui.Command;
import org.sealwright.plugin.ui.Commands;
import org.sealwright.plugin.ui.PageView;

/// The page "Backup": private keys with the date of their last proved backup, and what can be done about it.
final class BackupPage implements PageView, BackupView {
    private static final int LONGEST_PATH = 4096;

    private final BackupPresenter presenter;
    private final Commands controls;
    private final BackupWords words;
    private final ExpiryWords expiry;
    private static final String LIST = "list";
    private static final String EMPTY = "backup.empty";
    private static final String BLANK = "blank";

    private final CardLayout cards = new CardLayout();
    private final JPanel stack = new JPanel(cards);
    private final JPanel page = new JPanel(
            new MigLayout("insets 0, fill, wrap 1, hidemode 3, gapy related", "[grow, fill]", "[][][grow, fill][]"));
    private final Paragraph verdict = Paragraph.sentence("backup.verdict", "");
    private final RecordTable<PersonalKey> table;
    private final ReadAgain reload;

    @Inject
    BackupPage(
            BackupPresenter presenter,
            BackupCommands commands,
            Commands controls,
            BackupWords words,
            Clock clock,
            Settings settings,
            ViewMemory memory) {
        this.presenter = presenter;
        this.controls = controls;
        this.words = words;
        this.expiry = new ExpiryWords(words, clock, settings);
        table = new RecordTable<PersonalKey>(
                        "backup.table", words.get("backup.table"), new RecordTableModel<>(columns()), PersonalKey::id)
                .rememberedBy(memory);
        reload = new ReadAgain("backup.reload", words::get, presenter::read);
        layOut(commands);
        presenter.attach(this, controls::refresh);
    }

    private List<RecordColumn<PersonalKey>> columns() {
        return List.of(
                new RecordColumn<>("name", words.get("backup.column.name"), 18, this::name),
                // What the page is for.
                new RecordColumn<PersonalKey>(
                                "proved", words.get("backup.column.proved"), 20, this::proved, BackupPage::colour)
                        .weighing(Weight.WHOLE),
                new RecordColumn<PersonalKey>("expires", words.get("backup.column.expires"), 14, this::end)
                        .weighing(Weight.WHOLE),
                new RecordColumn<>("email", words.get("backup.column.email"), 18, BackupPage::emails),
                new RecordColumn<PersonalKey>("file", words.get("backup.column.file"), 18, BackupPage::file)
                        .weighing(Weight.SLIGHT));
    }

    private String name(PersonalKey key) {
        return key.waits() ? words.get("backup.waiting", ShownText.of(key.label())) : ShownText.of(key.name());
    }

    private static String emails(PersonalKey key) {
        return key.certificates().stream()
                .flatMap(stored -> stored.certificate().emails().stream())
                .distinct()
                .map(ShownText::of)
                .collect(Collectors.joining(", "));
    }

    private String end(PersonalKey key) {
        return key.waits() ? "" : expiry.cell(key.certificates().getFirst().certificate());
    }

    private String proved(PersonalKey key) {
        return key.backup().map(backup -> words.day(backup.proved())).orElseGet(() -> words.get("backup.notYet"));
    }

    private static Optional<Color> colour(PersonalKey key) {
        return key.backup().isPresent() ? Optional.empty() : Colours.of(Validity.ENDS_SOON);
    }

    private static String file(PersonalKey key) {
        return key.backup()
                .map(backup -> ShownText.of(backup.file().toString(), LONGEST_PATH))
                .orElse("");
    }

    private void layOut(BackupCommands commands) {
        page.setName("backup.page");
        page.add(Paragraph.sentence("backup.lead", words.get("backup.lead")), "growx, wmin 0");
        page.add(verdict, "growx, wmin 0");
        var menu = new JPopupMenu();
        menu.add(controls.entry(commands.create()));
        table.setComponentPopupMenu(menu);
        table.whenSelected(presenter::select);
        stack.add(new JScrollPane(table), LIST);
        stack.add(new MiddlePanel(EMPTY).heading("backup.empty.title", words.get("backup.empty.title")), EMPTY);
        stack.add(new MiddlePanel("backup.nothing").action(reload), BLANK);
        page.add(stack, "grow, wmin 0, hmin 90lp");
        page.add(
                new WrappingRow(
                        button(commands.create()),
                        button(commands.createAll()),
                        button(commands.verify()),
                        button(commands.restore())),
                "growx, wmin 0");
    }

    private JButton button(Command command) {
        var button = controls.button(command);
        button.setMnemonic(words.get(command.id() + ".mnemonic").charAt(0));
        return button;
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
    public void render(BackupState state) {
        verdict.say(verdict(state));
        reload.setVisible(state.phase() instanceof BackupState.Phase.Unreadable);
        table.render(state.keys(), state.selected());
        cards.show(stack, card(state));
    }

    private static String card(BackupState state) {
        return switch (state.phase()) {
            case BackupState.Phase.Ready()
            when state.trouble().isEmpty() && state.keys().isEmpty() -> EMPTY;
            case BackupState.Phase.Unreadable _ when state.keys().isEmpty() -> BLANK;
            default -> LIST;
        };
    }

    private String verdict(BackupState state) {
        return switch (state.phase()) {
            case BackupState.Phase.Loading() -> words.get("backup.loading");
            case BackupState.Phase.Unreadable(var sentence, var advice) -> (sentence + "\n" + advice).strip();
            case BackupState.Phase.Ready() -> verdictOfKeys(state);
        };
    }

    private String verdictOfKeys(BackupState state) {
        if (!state.trouble().isEmpty()) {
            return state.trouble();
        }
        if (state.keys().isEmpty()) {
            return words.get("backup.empty");
        }
        return state.notBackedUp() == 0
                ? words.get("backup.allSaved")
                : words.get("backup.notSaved", state.notBackedUp());
    }
}
