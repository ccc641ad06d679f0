package org.notorturetj.platform.text.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.text.Image;
import org.notorturetj.api.text.ImageBuilder;
import org.notorturetj.platform.text.markdown.PlacedPictures.Placed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlacedPicturesTest {
    private static final String ID = "7m3xq0v9d2kfa8hc";
    private static final String ADDRESS = "/media/" + "9f86".repeat(16) + ".jpg";

    private static Optional<Image> shown(String id) {
        return id.equals(ID) ? Optional.of(image(ADDRESS)) : Optional.empty();
    }

    private static Image image(String url) {
        return ImageBuilder.builder()
                .url(url)
                .alt("Of the document")
                .language(null)
                .media(ID)
                .width(480)
                .height(320)
                .bytes(14_210L)
                .placeholder(null)
                .credit(null)
                .licence(null)
                .caption(null)
                .video(null)
                .renditions(null)
                .build();
    }

    @Test
    void a_picture_stands_where_the_text_places_it() {
        String html =
                Markdown.toHtml(
                        "One.\n\n![A *table*](media:" + ID + ")\n\nTwo.",
                        PlacedPicturesTest::shown);
        assertThat(html)
                .isEqualTo(
                        "<p>One.</p>\n<p><img src=\"%s\" alt=\"A table\" width=\"480\" height=\"320\" loading=\"lazy\" /></p>\n<p>Two.</p>"
                                .formatted(ADDRESS));
        assertThat(Markdown.toPlainText(html)).isEqualTo("One.\n\nA table\n\nTwo.");
        assertThat(PlacedPictures.asWords(html))
                .isEqualTo("<p>One.</p>\n<p>[A table]</p>\n<p>Two.</p>");
        assertThat(PlacedPictures.without(html, ADDRESS::equals))
                .isEqualTo("<p>One.</p>\n<p></p>\n<p>Two.</p>");
        assertThat(PlacedPictures.without(html, "/media/x.jpg"::equals)).isEqualTo(html);
    }

    @Test
    void of_one_that_is_not_shown_nothing_is_left() {
        String hidden =
                "One ![secret words](media:7m3xq0v9d2kfa8hd) two.\n\n![a](media:7m3xq0v9d2kfa8hd)";
        assertThat(Markdown.toHtml(hidden, PlacedPicturesTest::shown))
                .isEqualTo("<p>One  two.</p>");
        assertThat(Markdown.toHtml("![a](media:" + ID + ")")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a.jpg",
                "media:",
                "media:7m3xq0v9d2kfa8h",
                "media:7m3xq0v9d2kfa8hcc",
                "media:7M3XQ0V9D2KFA8HC",
                "MEDIA:7m3xq0v9d2kfa8hc",
                "media:7m3xq0v9d2kfa8hc#a",
                "media:../7m3xq0v9d2kfa8",
                "media://7m3xq0v9d2kfa8hc",
                "/media/7m3xq0v9d2kfa8hc",
                "data:image/png;base64,AAAA",
                "javascript:alert(1)",
                "media:7m3xq0v9d2kfa8ho"
            })
    void no_other_address_shows_anything(String address) {
        String text = "![words](" + address + ")";
        assertThat(Markdown.toHtml(text, any -> Optional.of(image(ADDRESS)))).isEmpty();
        assertThat(PlacedPictures.in(text)).isEmpty();
        assertThat(MarkdownLoss.in(text, true))
                .containsExactly(new MarkdownLoss(MarkdownLoss.Kind.IMAGE, 1));
    }

    @Test
    void words_are_text_and_an_address_of_the_store_is_all_that_is_let_through() {
        String hostile = "![\"><script>alert(1)</script> onerror=\"x](media:" + ID + ")";
        Element body =
                Jsoup.parseBodyFragment(Markdown.toHtml(hostile, PlacedPicturesTest::shown)).body();
        assertThat(body.select("script, [onerror]")).isEmpty();
        assertThat(body.select("img").attr("alt")).isEqualTo("\">alert(1) onerror=\"x");
        for (String address : List.of("https://example.org/a.jpg", "javascript:1", "/v1/x.jpg")) {
            assertThat(Markdown.toHtml("![a](media:" + ID + ")", id -> Optional.of(image(address))))
                    .doesNotContain(address);
        }
    }

    @Test
    void places_are_told_with_their_lines_also_by_reference() {
        String text = "a\n\n> ![one](media:%1$s)\n- ![two][x]\n\n[x]: media:%1$s\n".formatted(ID);
        assertThat(PlacedPictures.in(text)).containsExactly(new Placed(ID, 3), new Placed(ID, 4));
        assertThat(PlacedPictures.ids(text)).containsExactly(ID);
    }

    @Test
    void without_words_or_with_a_title_something_is_lost() {
        assertThat(
                        MarkdownLoss.in(
                                "![](media:%1$s)\n\n![ &#8203; ](media:%1$s)\n\n![a](media:%1$s \"b\")\n\n![ok](media:%1$s)"
                                        .formatted(ID),
                                true))
                .extracting(MarkdownLoss::kind, MarkdownLoss::line)
                .containsExactly(
                        tuple(MarkdownLoss.Kind.IMAGE_WORDS, 1),
                        tuple(MarkdownLoss.Kind.IMAGE_WORDS, 3),
                        tuple(MarkdownLoss.Kind.LINK_TITLE, 5));
        assertThat(MarkdownLoss.in("![ok](media:" + ID + ")", false))
                .containsExactly(new MarkdownLoss(MarkdownLoss.Kind.IMAGE, 1));
    }

    @Test
    void words_are_no_longer_than_an_alternative_text() {
        String text = "One.\n\n![%s](media:" + ID + ")";
        assertThat(MarkdownLoss.in(text.formatted("a".repeat(500)), true)).isEmpty();
        assertThat(MarkdownLoss.in(text.formatted("a".repeat(90_000)), true))
                .containsExactly(new MarkdownLoss(MarkdownLoss.Kind.IMAGE_WORDS_LONG, 3));
    }

    @Test
    void ten_thousand_pictures_are_asked_for_and_shown_fifty_times_at_most() {
        List<String> asked = new ArrayList<>();
        String html =
                Markdown.toHtml(
                        ("![a](media:" + ID + ")\n").repeat(10_000),
                        id -> {
                            asked.add(id);
                            return shown(id);
                        });
        assertThat(Jsoup.parseBodyFragment(html).select("img")).hasSize(PlacedPictures.MOST);
        assertThat(asked).hasSize(PlacedPictures.MOST);
    }
}
