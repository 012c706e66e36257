package org.sealwright.accounts.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ListSelectionModel;
import net.miginfocom.swing.MigLayout;
import org.sealwright.accounts.usecase.OfferCertificates.Choices;
import org.sealwright.accounts.words.AccountWords;
import org.sealwright.core.account.Fitness;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.text.ShownText;
import org.sealwright.kit.ui.Colours;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.kit.ui.RecordColumn;
import org.sealwright.kit.ui.RecordColumn.Weight;
import org.sealwright.kit.ui.RecordTable;
import org.sealwright.kit.ui.RecordTableModel;
import org.sealwright.kit.ui.TextSize;
import org.sealwright.plugin.ui.Dialogs.Fault;

/// The list behind "Select…": what fits first, newest first; what does not fit is grey and says why.
final class SelectPanel extends JPanel {
    private static final int COLUMNS = 76;
    private static final int LINES = 15;
    private static final int SERIAL = 11;

    private final transient Choices choices;
    private final transient AccountWords words;
    private final RecordTable<Fitness> table;
    private transient Optional<Fitness> selected;

    SelectPanel(Choices choices, Optional<Fitness> preselected, AccountWords words) {
        super(new MigLayout("insets 0, fill, wrap 1", "[0:pref, grow, fill]", "[][grow, fill]"));
        this.choices = choices;
        this.words = words;
        this.selected = preselected;
        setName("accounts.choice");
        var title = words.get("accounts." + choices.use().word() + ".title");
        table = new RecordTable<>("accounts.choice.table", title, new RecordTableModel<>(columns()), SelectPanel::idOf);
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.render(
                choices.offered(), preselected.map(each -> Set.of(idOf(each))).orElse(Set.of()));
        table.whenSelected(ids -> selected = choices.offered().stream()
                .filter(each -> ids.contains(idOf(each)))
                .findFirst());
        add(Paragraph.sentence("accounts.choice.lead", lead(title)), "wmin 0");
        add(new JScrollPane(table), "wmin 0, hmin 0");
        setPreferredSize(TextSize.of(this, COLUMNS, LINES));
    }

    private String lead(String title) {
        var address = ShownText.of(choices.report().identity().address());
        return Stream.concat(
                        Stream.of(words.get("accounts.choice.lead", title, address)),
                        words.finding(choices.report(), choices.use()).stream())
                .collect(Collectors.joining("\n"));
    }

    private static String idOf(Fitness fitness) {
        return fitness.stored().certificate().sha256().hex();
    }

    private List<RecordColumn<Fitness>> columns() {
        return List.of(
                column("remark", 25, this::remark),
                column("name", 12, fitness -> ShownText.of(certificate(fitness).displayName())),
                column("end", 18, fitness -> words.expiry().cell(certificate(fitness)))
                        .weighing(Weight.WHOLE),
                column("issuer", 11, SelectPanel::issuer).weighing(Weight.SLIGHT),
                column("serial", 6, SelectPanel::serial));
    }

    private RecordColumn<Fitness> column(String word, int width, Function<Fitness, String> text) {
        return new RecordColumn<>(
                word,
                words.get("accounts.choice." + word),
                width,
                text,
                fitness -> fitness.mayBeChosen() ? Optional.empty() : Colours.muted());
    }

    private static Certificate certificate(Fitness fitness) {
        return fitness.stored().certificate();
    }

    /// Its beginning: that tells two of one name apart.
    private static String serial(Fitness fitness) {
        var serial = certificate(fitness).serial().colons();
        return serial.length() > SERIAL ? serial.substring(0, SERIAL) + "…" : serial;
    }

    private static String issuer(Fitness fitness) {
        var issuer = certificate(fitness).issuer();
        return ShownText.of(issuer.commonName().or(issuer::organization).orElse(issuer.toString()));
    }

    private String remark(Fitness fitness) {
        var fits = fits(fitness);
        return choices.chosen().filter(fitness::equals).isPresent() ? words.get("accounts.choice.now", fits) : fits;
    }

    private String fits(Fitness fitness) {
        if (choices.report().kept().contains(fitness.stored())) {
            return words.get(fitness.fits() ? "accounts.choice.fits.kept" : "accounts.choice.unfit.kept");
        }
        var distrust = choices.distrust(fitness);
        if (fitness.fits() && distrust.isPresent()) {
            return words.get("accounts.choice.untrusted");
        }
        return fitness.fits()
                ? words.get("accounts.choice.fits")
                : words.get(
                        "accounts.choice.unfit",
                        words.reason(fitness.obstacles().getFirst()));
    }

    Optional<Fitness> selected() {
        return selected;
    }

    /// What speaks against going on.
    Optional<Fault> check() {
        if (selected.isEmpty()) {
            return Optional.of(new Fault(words.get("accounts.choice.missing"), table));
        }
        return selected.filter(fitness -> !fitness.mayBeChosen())
                .map(fitness -> new Fault(
                        words.get(
                                "accounts.choice.refused",
                                ShownText.of(certificate(fitness).displayName()),
                                words.reason(fitness.obstacles().getFirst())),
                        table));
    }
}
