package org.sealwright.certificates.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.sealwright.benchmarks.OpenDatabase;
import org.sealwright.certificates.usecase.NotesOnCertificates;
import org.sealwright.certificates.usecase.SurveyProfile.Survey;
import org.sealwright.core.problem.Problem;

/// Types words into the search field over a whole database, letter by letter, and deletes them again: `FOLDER`.
/// Measures what each letter costs the event thread before the table is painted, as `CertificatesPresenter.type`
/// does it, from the first letter on, cold. Lives in the plugin's package, since that search is nobody else's
/// business.
@NullMarked
public final class TypeInSearch {

    private static final List<String> WORDS =
            List.of("schäfer", "person1234", "department 9", "company 77 koch", "no such person", "a b c", "4F:22:0a");

    private TypeInSearch() {}

    public static void main(String[] arguments) throws Problem {
        var folder = Path.of(arguments[0]).toAbsolutePath();
        var profile = OpenDatabase.profile(folder);
        try (var database = OpenDatabase.databases().open(profile)) {
            var survey = new Survey(
                    profile, database.contents(), NotesOnCertificates.Read.NONE, List.of(), List.of(), List.of());
            var lists = Lists.EMPTY.replacedBy(Rows.of(survey));
            var times = new ArrayList<Double>();
            for (var word : WORDS) {
                type(lists, word, times);
            }
            report(times);
        }
    }

    private static void type(Lists lists, String word, List<Double> times) {
        var search = Search.NOTHING;
        var shown = lists.rows();
        for (var letters = 1; letters < 2 * word.length(); letters++) {
            var length = letters <= word.length() ? letters : 2 * word.length() - letters;
            var start = System.nanoTime();
            var next = Search.of(word.substring(0, length));
            Map<Tab, List<Row>> from = next.narrows(search) ? shown : lists.rows();
            shown = lists.found(next, from).entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, found -> found.getValue().shown()));
            search = next;
            times.add((System.nanoTime() - start) / 1e6);
        }
    }

    private static void report(List<Double> times) {
        Collections.sort(times);
        var median = times.get(times.size() / 2);
        var nearlyAll = times.get(times.size() * 99 / 100);
        IO.println(String.format(
                Locale.ROOT,
                "%d letters: median %.1f ms (budget 16: %s), 99th percentile %.1f ms (budget 50: %s), worst %.1f ms",
                times.size(),
                median,
                median <= 16 ? "met" : "NOT MET",
                nearlyAll,
                nearlyAll <= 50 ? "met" : "NOT MET",
                times.getLast()));
    }
}
