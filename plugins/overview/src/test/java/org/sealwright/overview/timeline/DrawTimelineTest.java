package org.sealwright.overview.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.sealwright.core.problem.Problem;
import org.sealwright.overview.Office;
import org.sealwright.overview.timeline.Picture.Box;
import org.sealwright.overview.timeline.Picture.Line;
import org.sealwright.overview.timeline.Picture.Words;
import org.sealwright.overview.usecase.ReadTimeline;
import org.sealwright.overview.usecase.Timeline;
import org.sealwright.plugin.Texts;
import org.sealwright.testkit.CertificateMaker;
import org.w3c.dom.Element;

class DrawTimelineTest {
    private static final int WIDTH = 600;

    private final Office office = new Office();

    private TimelineWords words(Locale locale) {
        return new TimelineWords(office.words(locale), new Texts.Language(locale), office.clock);
    }

    private Timeline timeline(String... addresses) throws Problem {
        for (var address : addresses) {
            office.storeOwn(
                    new CertificateMaker()
                            .valid("2025-01-01T00:00:00Z", "2027-05-12T12:00:00Z")
                            .person("Anna", address, office.root),
                    true);
        }
        return new ReadTimeline(office.profile, office.judging, office.settings, office.clock).read();
    }

    private Picture picture(Locale locale, int width, String... addresses) throws Problem {
        return new DrawTimeline(words(locale), office.clock.getZone()).draw(timeline(addresses), width);
    }

    private static Stream<Box> bars(Picture picture) {
        return shapes(picture, Box.class).filter(box -> box.ink() != Picture.Ink.PAPER);
    }

    private static <T> Stream<T> shapes(Picture picture, Class<T> kind) {
        return picture.shapes().stream().filter(kind::isInstance).map(kind::cast);
    }

    @Test
    void aBarLiesWhereItsTimeIs() throws Problem {
        var picture = picture(Locale.UK, WIDTH, "anna@clinic.example");
        // 2025 to the end of 2027 on 576 pixels.
        assertThat(bars(picture)).singleElement().satisfies(bar -> {
            assertThat(bar.x()).isEqualTo(12);
            assertThat(bar.x() + bar.width()).isBetween(464.0, 466.0);
            assertThat(bar.hatched()).isFalse();
        });
        assertThat(shapes(picture, Line.class).filter(Line::dashed))
                .singleElement()
                .satisfies(today -> assertThat(today.x1()).isBetween(375.0, 376.0));
        assertThat(shapes(picture, Words.class).map(Words::text))
                .contains("2025", "2026", "2027", "Today", "anna@clinic.example", "until 12 May 2027");
    }

    @Test
    void inANarrowPictureNothingStandsOutside() throws Problem {
        var picture = picture(Locale.GERMAN, 320, "anna@clinic.example", "office@clinic.example");
        assertThat(bars(picture)).allMatch(box -> box.x() >= 0 && box.x() + box.width() <= 320);
        assertThat(shapes(picture, Words.class)).allMatch(words -> words.x() >= 0 && words.y() <= picture.height());
    }

    @Test
    void textsOfCertificatesAreDataInTheSavedPicture() throws Exception {
        var picture = new DrawTimeline(words(Locale.UK), office.clock.getZone())
                .draw(timeline("<script>alert(1)</script>@x&y.example\u202E"), WIDTH);
        var svg = new SvgPicture(_ -> 0x123456).write(picture);
        var document =
                DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(document.getDocumentElement().getTextContent())
                .contains("<script>alert(1)</script>@x&y.example\\u{202E}");
        assertThat(((Element) document.getElementsByTagName("rect").item(2)).getAttribute("fill"))
                .isEqualTo("#123456");
    }
}
