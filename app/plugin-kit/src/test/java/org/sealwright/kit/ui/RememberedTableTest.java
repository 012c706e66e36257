package org.sealwright.kit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.sealwright.plugin.Texts;
import org.sealwright.testkit.FakeSettings;
import org.sealwright.testkit.SameThreadTasks;

class RememberedTableTest {
    private final FakeSettings settings = new FakeSettings();

    @Test
    void columnsStandAsTheUserArrangedThem() throws Exception {
        assertThat(columns(table -> {
                    table.getColumnModel().moveColumn(1, 0);
                    return table;
                }))
                .containsExactly("Address", "Name");

        assertThat(columns(UnaryOperator.identity())).containsExactly("Address", "Name");
    }

    @Test
    void untouchedTheyStandAsThePageSays() throws Exception {
        assertThat(columns(UnaryOperator.identity())).containsExactly("Name", "Address");
        assertThat(columns(UnaryOperator.identity())).containsExactly("Name", "Address");
    }

    /// In a new window each time, as after a start.
    private List<String> columns(UnaryOperator<RecordTable<String>> user) throws Exception {
        var headings = new ArrayList<String>();
        SwingUtilities.invokeAndWait(() -> {
            var memory = new ViewMemory(settings, new SameThreadTasks(), new Texts.Language(Locale.ENGLISH));
            var table = new RecordTable<>(
                            "people.table",
                            "People",
                            new RecordTableModel<String>(List.of(
                                    new RecordColumn<>("name", "Name", 10, text -> text),
                                    new RecordColumn<>("email", "Address", 10, text -> text))),
                            text -> text)
                    .rememberedBy(memory);
            table.render(List.of("Anna"), Set.of());
            headings.addAll(Collections.list(user.apply(table).getColumnModel().getColumns()).stream()
                    .map(column -> String.valueOf(column.getHeaderValue()))
                    .toList());
            memory.write();
        });
        return headings;
    }
}
