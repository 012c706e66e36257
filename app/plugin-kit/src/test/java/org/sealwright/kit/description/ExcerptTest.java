package org.sealwright.kit.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sealwright.kit.description.Value.Text;

class ExcerptTest {
    private static final int MANY = 60_000;

    private static List<Value> texts(int count) {
        return IntStream.range(0, count)
                .<Value>mapToObj(i -> new Text(Integer.toString(i)))
                .toList();
    }

    @Test
    void aFewFieldsAreShownAsTheyAre() {
        var fields = List.of(new Field(new Text("a"), texts(3)), new Field(new Text("b"), List.of()));
        assertThat(Excerpt.ofFields(fields)).isEqualTo(new Excerpt<>(fields, 0));
    }

    @Test
    void ofManyFieldsTheFirstAreShown() {
        var fields =
                texts(MANY).stream().map(text -> new Field(text, List.of(text))).toList();
        assertThat(Excerpt.ofFields(fields))
                .isEqualTo(new Excerpt<>(fields.subList(0, Excerpt.MOST), MANY - Excerpt.MOST));
    }

    @Test
    void aLongSectionDoesNotHideTheOthersButVeryManySectionsAreNotAllShown() {
        var many = new Section(new Text("many"), false, List.of(new Field(new Text("values"), texts(MANY))));
        var small = new Section(new Text("small"), false, List.of(new Field(new Text("value"), texts(1))));
        var few = List.of(many, small, many, small);
        assertThat(Excerpt.ofSections(few, Section::size)).isEqualTo(new Excerpt<>(few, 0));
        assertThat(Excerpt.ofSections(Collections.nCopies(MANY, many), Section::size))
                .isEqualTo(new Excerpt<>(Collections.nCopies(5, many), MANY - 5));
        assertThat(Excerpt.ofSections(Collections.nCopies(MANY, small), Section::size)
                        .shown())
                .hasSize(5 * Excerpt.MOST);
    }

    @Test
    void ofAFieldWithManyValuesTheFirstAreShown() {
        var before = new Field(new Text("before"), texts(50));
        var many = new Field(new Text("long"), texts(MANY));
        var after = new Field(new Text("after"), texts(2));
        assertThat(Excerpt.ofFields(List.of(before, many, after)))
                .isEqualTo(new Excerpt<>(
                        List.of(before, new Field(new Text("long"), texts(Excerpt.MOST - 50))),
                        MANY - (Excerpt.MOST - 50) + 2));
    }
}
