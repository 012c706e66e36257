package org.sealwright.backup.cli.profile;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.backup.usecase.password.CheckDatabase;
import org.sealwright.backup.usecase.password.RepairDatabase;
import org.sealwright.backup.words.profile.ProfileWords;
import org.sealwright.core.database.Damage;
import org.sealwright.core.database.Damage.Cure;
import org.sealwright.core.database.Repair;
import org.sealwright.core.problem.NoSuchDamage;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.task.Progress;
import org.sealwright.kit.cli.CertificateDocument;
import org.sealwright.plugin.ExitCode;
import org.sealwright.plugin.Terminal;

/// Answers `password check`, with or without repairs.
final class CheckAnswer {
    private final CheckDatabase check;
    private final RepairDatabase repair;
    private final PasswordPrompt prompt;
    private final ProfileWords words;
    private final Terminal terminal;

    @Inject
    CheckAnswer(
            CheckDatabase check, RepairDatabase repair, PasswordPrompt prompt, ProfileWords words, Terminal terminal) {
        this.check = check;
        this.repair = repair;
        this.prompt = prompt;
        this.words = words;
        this.terminal = terminal;
    }

    /// @param resign places whose signatures are made anew
    /// @param remove places whose objects are deleted
    /// @return the exit code
    int answer(List<String> resign, List<String> remove) throws Problem {
        var checked = check.check(prompt, Progress.none());
        var repairs = new ArrayList<Repair>();
        for (var place : resign) {
            repairs.add(new Repair(find(checked.damages(), place, Cure.RESIGN), Cure.RESIGN));
        }
        for (var place : remove) {
            repairs.add(new Repair(find(checked.damages(), place, Cure.REMOVE), Cure.REMOVE));
        }
        var left = repairs.isEmpty() ? checked.damages() : repair.repair(repairs, prompt, Progress.none());
        tell(repairs, left);
        return left.isEmpty() ? 0 : ExitCode.ATTENTION;
    }

    /// By its place as it was listed; only where the cure helps.
    private static Damage find(List<Damage> damages, String place, Cure cure) throws NoSuchDamage {
        return damages.stream()
                .filter(damage ->
                        damage.place().equalsIgnoreCase(place) && damage.cures().contains(cure))
                .findFirst()
                .orElseThrow(() -> new NoSuchDamage(place));
    }

    private void tell(List<Repair> repairs, List<Damage> left) {
        if (terminal.json()) {
            terminal.answer(document(repairs, left), Terminal.Table.NONE);
            return;
        }
        if (!repairs.isEmpty()) {
            terminal.say(words.get("cli.check.repaired", repairs.size()));
        }
        if (left.isEmpty()) {
            terminal.say(words.get("cli.check.well"));
            return;
        }
        var headings = List.of(
                words.get("cli.check.column.place"),
                words.get("cli.check.column.what"),
                words.get("cli.check.column.cures"));
        terminal.answer(
                Map.of(),
                new Terminal.Table(headings, left.stream().map(this::row).toList()));
        if (left.stream().anyMatch(Damage::blocksPasswordChange)) {
            terminal.warn(words.get("cli.check.blocks"));
        }
    }

    private List<String> row(Damage damage) {
        return List.of(damage.place(), words.sentence(damage), String.join(", ", cures(damage)));
    }

    private static List<String> cures(Damage damage) {
        return damage.cures().stream().map(Cure::word).sorted().toList();
    }

    private Map<String, Object> document(List<Repair> repairs, List<Damage> left) {
        var document = new LinkedHashMap<String, Object>();
        document.put(
                "repaired",
                repairs.stream()
                        .map(done -> Map.of(
                                "place",
                                done.damage().place(),
                                "cure",
                                done.cure().word()))
                        .toList());
        document.put("damages", left.stream().map(this::document).toList());
        return document;
    }

    private Map<String, @Nullable Object> document(Damage damage) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("kind", damage.kind().word());
        document.put("thing", damage.thing().word());
        document.put("name", damage.name());
        document.put("place", damage.place());
        document.put("details", damage.details());
        document.put("sentence", words.sentence(damage));
        document.put("affects_key", damage.affectsKey());
        document.put("blocks_password_change", damage.blocksPasswordChange());
        document.put("cures", cures(damage));
        document.put("claims", damage.claims().map(CertificateDocument::of).orElse(null));
        return document;
    }
}
