package org.sealwright.shell.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {
    private static String html(String text) {
        return Markdown.html(text, picture -> "[" + picture.source() + ": " + picture.words() + "]");
    }

    @Test
    void headingsAndParagraphsOfSeveralLines() {
        assertThat(html("""
                # One
                two
                three

                ## Four
                """)).isEqualTo("<h1>One</h1><p>two three</p><h2>Four</h2>");
    }

    @Test
    void wordsCanBeBoldItalicCodeAndLinksToTopics() {
        assertThat(html("**a** *b* `c *d*` [e](back-up.md)"))
                .isEqualTo("<p><b>a</b> <i>b</i> <code>c *d*</code> <a href=\"back-up\">e</a></p>");
    }

    @Test
    void aLinkOutOfTheProgramIsText() {
        assertThat(html("[e](https://clinic.example/) [f](../back.md)")).isEqualTo("<p>e f</p>");
    }

    @Test
    void listsHoldPicturesAndGoOnAfterThem() {
        assertThat(html("""
                1. one
                   and more

                   ![a picture](p.png)

                2. two

                After.
                """)).isEqualTo("<ol><li>one and more[p.png: a picture]<li>two</ol><p>After.</p>");
    }

    @Test
    void aPictureAtTheEdgeIsNotPartOfTheListAbove() {
        assertThat(html("- one\n\n![w](p.png)\n- two")).isEqualTo("<ul><li>one</ul>[p.png: w]<ul><li>two</ul>");
    }

    @Test
    void htmlIsShownAndNotRead() {
        assertThat(html("<script> & `<b>`")).isEqualTo("<p>&lt;script&gt; &amp; <code>&lt;b&gt;</code></p>");
    }
}
