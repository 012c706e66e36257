package org.sealwright.accounts.ui;

import java.awt.Color;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sealwright.accounts.usecase.Due;
import org.sealwright.accounts.usecase.ListIdentities.Report;
import org.sealwright.accounts.usecase.ListIdentities.Used;
import org.sealwright.accounts.words.AccountWords;
import org.sealwright.core.account.Account;
import org.sealwright.core.account.CertificateChoice;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.account.Standing;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Validity;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.text.ShownText;
import org.sealwright.kit.ui.Colours;
import org.sealwright.kit.ui.RecordColumn;
import org.sealwright.kit.ui.RecordColumn.Weight;
import org.sealwright.kit.words.ExpiryWords;

/// The columns of the table of identities.
final class Cells {
    private static final String NOTHING = "–";

    private final AccountWords words;
    private final ExpiryWords expiry;

    Cells(AccountWords words) {
        this.words = words;
        this.expiry = words.expiry();
    }

    List<RecordColumn<Report>> columns() {
        // What matters first: in a narrow window the rest is reached by scrolling.
        return List.of(
                column("address", "accounts.column.address", 15, report -> report.identity()
                        .address()),
                new RecordColumn<Report>(
                                "standing", words.get("accounts.column.standing"), 13, this::standing, this::colour)
                        .weighing(Weight.WHOLE),
                new RecordColumn<Report>(
                                "expiry",
                                words.get("accounts.column.expiry"),
                                12,
                                report -> first(report).map(expiry::cell).orElse(NOTHING),
                                report -> first(report).map(expiry::validity).flatMap(Colours::of))
                        .weighing(Weight.WHOLE),
                column("signing", "accounts.column.signing", 9, report -> name(report.signing())),
                column("encryption", "accounts.column.encryption", 9, report -> name(report.encryption())),
                new RecordColumn<Report>("defaults", words.get("accounts.column.defaults"), 9, this::defaults)
                        .weighing(Weight.SLIGHT),
                column("name", "accounts.column.name", 8, report -> report.identity()
                                .fullName())
                        .weighing(Weight.SLIGHT),
                column("account", "accounts.column.account", 10, Cells::account).weighing(Weight.SLIGHT));
    }

    private RecordColumn<Report> column(String word, String key, int width, Function<Report, String> text) {
        return new RecordColumn<>(word, words.get(key), width, report -> ShownText.of(text.apply(report)));
    }

    private static String account(Report report) {
        Account account = report.identity().account();
        return account.name();
    }

    private static String name(Used used) {
        return used.stored()
                .map(stored -> stored.certificate().displayName())
                .or(() -> used.choice().map(CertificateChoice::name))
                .orElse(NOTHING);
    }

    /// The one that ends first.
    private static Optional<Certificate> first(Report report) {
        return Stream.of(report.signing(), report.encryption())
                .flatMap(used -> used.stored().stream())
                .map(StoredCertificate::certificate)
                .min(Comparator.comparing(Certificate::notAfter));
    }

    private String defaults(Report report) {
        var settings = report.identity().settings();
        if (settings.sign() && settings.encrypt()) {
            return words.get("accounts.defaults.both");
        }
        if (settings.sign()) {
            return words.get("accounts.defaults.sign");
        }
        return settings.encrypt() ? words.get("accounts.defaults.encrypt") : NOTHING;
    }

    /// How it stands with both certificates, the worse first.
    String standing(Report report) {
        return words.get("accounts.standing." + worst(report).word);
    }

    private Optional<Color> colour(Report report) {
        return switch (worst(report)) {
            case UNUSABLE, UNTRUSTED -> Colours.of(Validity.EXPIRED);
            case STALE, DUE -> Colours.of(Validity.ENDS_SOON);
            case HALF, NONE, FINE -> Optional.empty();
        };
    }

    private static Worst worst(Report report) {
        boolean chosen = false;
        boolean missing = false;
        boolean stale = false;
        boolean due = false;
        boolean untrusted = false;
        for (var use : CertificateUse.values()) {
            untrusted |= report.used(use).distrust().isPresent();
            switch (report.used(use).standing()) {
                case Standing.NotFound _, Standing.Unfit _ -> {
                    return Worst.UNUSABLE;
                }
                case Standing.NotChosen _ -> missing = true;
                case Standing.Fits fits -> {
                    chosen = true;
                    stale |= fits.candidate().isPresent();
                    due |= Due.isDue(fits);
                }
            }
        }
        if (untrusted) {
            return Worst.UNTRUSTED;
        }
        if (stale) {
            return Worst.STALE;
        }
        if (due) {
            return Worst.DUE;
        }
        if (missing) {
            return chosen ? Worst.HALF : Worst.NONE;
        }
        return Worst.FINE;
    }

    private enum Worst {
        UNUSABLE("unusable"),
        UNTRUSTED("untrusted"),
        STALE("stale"),
        DUE("due"),
        HALF("half"),
        NONE("none"),
        FINE("fine");

        private final String word;

        Worst(String word) {
            this.word = word;
        }
    }
}
