package org.sealwright.csr.ui;

import java.awt.Point;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.JScrollPane;
import org.sealwright.core.text.ShownText;
import org.sealwright.csr.usecase.ListRequests.Listed;
import org.sealwright.csr.usecase.RequestDescription;
import org.sealwright.csr.words.RequestWords;
import org.sealwright.kit.ui.FieldSheet;

/// Everything about a request: plain sentences first, then what to do next, the text, and every field.
final class DetailsPanel extends JScrollPane {
    private final RequestWords words;
    private final RequestClipboard clipboard;
    private final FieldSheet sheet;
    private Details shown = new Details.Nothing();

    DetailsPanel(String name, RequestWords words, RequestClipboard clipboard) {
        super(VERTICAL_SCROLLBAR_AS_NEEDED, HORIZONTAL_SCROLLBAR_NEVER);
        this.words = words;
        this.clipboard = clipboard;
        this.sheet = new FieldSheet(name, words);
        setName(name);
        setViewportView(sheet);
        setBorder(null);
        getVerticalScrollBar().setUnitIncrement(16);
        getAccessibleContext().setAccessibleName(words.get("requests.details.title"));
        sheet.sentence(words.get("requests.details.none"));
    }

    void show(Details details) {
        if (details.equals(shown)) {
            return;
        }
        shown = details;
        switch (details) {
            case Details.Nothing() -> {
                sheet.clear();
                sheet.sentence(words.get("requests.details.none"));
                afterwards();
            }
            case Details.OfRequest(var _, var description, var pem) -> show(description, pem);
        }
    }

    void show(RequestDescription description, Optional<String> pem) {
        sheet.clear();
        sheet.heading(heading(description));
        sheet.summary(
                words.get("requests.details.title"),
                description.summary().stream().map(words::say).collect(Collectors.joining("\n")));
        description.listed().ifPresent(this::next);
        pem.ifPresent(text -> {
            sheet.heading(words.get("requests.csr.name"));
            sheet.part(CsrText.whole(getName() + ".csr", text, words, clipboard));
        });
        sheet.heading(words.get("requests.details.fields"));
        description.sections().forEach(sheet::section);
        afterwards();
    }

    private String heading(RequestDescription description) {
        return description
                .facts()
                .map(facts -> facts.emails().isEmpty()
                        ? facts.subject().toString()
                        : facts.emails().getFirst())
                .filter(text -> !text.isBlank())
                .or(() -> description.listed().map(listed -> listed.key().shortName()))
                .map(ShownText::of)
                .orElse(words.get("requests.details.nameless"));
    }

    private void next(Listed listed) {
        switch (listed.state()) {
            case WAITING -> next(words.get("request.next"));
            case UNKNOWN_REQUEST -> next(words.get("requests.next.unknown"));
            // The summary has said already that nothing can come of it.
            case KEY_MISSING -> {}
        }
    }

    private void next(String sentence) {
        sheet.heading(words.get("requests.next.title"));
        sheet.sentence(sentence);
    }

    private void afterwards() {
        sheet.revalidate();
        sheet.repaint();
        getViewport().setViewPosition(new Point(0, 0));
    }
}
