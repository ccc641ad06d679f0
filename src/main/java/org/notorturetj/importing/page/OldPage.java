package org.notorturetj.importing.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.importing.archive.Answer;
import org.notorturetj.importing.collect.Site;

/** A page with one text, in the shapes that Drupal 7 and later give it. */
public final class OldPage {
    /** What the old site meant by a day. */
    public static final ZoneId DUSHANBE = ZoneId.of("Asia/Dushanbe");

    static final String BODY = ".field--name-body, .field-name-body";
    static final String COMMENTS = "#comments, .comments, .comment, .field--name-comment";

    /** What editors of this region wrote in before UTF-8. */
    private static final String CYRILLIC = "windows-1251";

    private static final String ARTICLE = "article.node, div.node, main article";
    private static final Pattern NODE = Pattern.compile("/(?:[a-z]{2}/)?node/([0-9]{1,9})/?");
    private static final Pattern NODE_CLASS = Pattern.compile("(?:page-node|node)-([0-9]{1,9})");
    private static final Pattern PREFIX = Pattern.compile("/(tg|tj|ru|en)(?:/.*)?");

    /** Fewer say nothing of a language. */
    private static final int FEWEST_LETTERS = 50;

    private final Site site;
    private final String address;
    private final Document page;
    private final Element body;
    private final Element article;

    private OldPage(Site site, String address, Document page, Element body) {
        this.site = site;
        this.address = address;
        this.page = page;
        this.body = body;
        Element around = body.closest(ARTICLE);
        this.article = around == null ? body : around;
    }

    /** The page of an answer; empty if it has no text, or several, as lists have. */
    public static Optional<OldPage> of(Answer answer, Site site) {
        if (answer.status() != Answer.OK || !answer.type().endsWith("html")) {
            return Optional.empty();
        }
        try {
            Document page = parsed(answer);
            page.outputSettings().prettyPrint(false);
            var bodies = page.select(BODY);
            bodies.removeIf(it -> it.closest(COMMENTS) != null);
            return bodies.size() == 1
                    ? Optional.of(new OldPage(site, answer.address(), page, bodies.get(0)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the encoding of its answer, or that which the page names; else in Windows' Cyrillic. */
    private static Document parsed(Answer answer) throws IOException {
        Optional<Charset> said = answer.charset();
        Document page = parsed(answer, said.map(Charset::name).orElse(null));
        return said.isEmpty() && page.charset().equals(StandardCharsets.UTF_8)
                ? parsed(answer, CYRILLIC)
                : page;
    }

    private static Document parsed(Answer answer, @Nullable String charset) throws IOException {
        return Jsoup.parse(new ByteArrayInputStream(answer.body()), charset, answer.address());
    }

    public String address() {
        return address;
    }

    /** The address that the page calls its own. */
    public String canonical() {
        Element link = page.selectFirst("link[rel=canonical][href]");
        return Optional.ofNullable(link).flatMap(it -> inside(it.attr("href"))).orElse(address);
    }

    /** The number of the node, by whichever way the page or its address says it. */
    public OptionalInt node() {
        Element link = page.selectFirst("link[rel=shortlink][href]");
        OptionalInt said =
                link == null ? OptionalInt.empty() : nodeOf(inside(link.attr("href")).orElse(""));
        OptionalInt asked = said.isPresent() ? said : nodeOf(address);
        return asked.isPresent() ? asked : nodeOfClass();
    }

    /** The number of a node in an address; empty if it is another address. */
    public static OptionalInt nodeOf(String address) {
        Matcher node = NODE.matcher(path(address));
        return node.matches()
                ? OptionalInt.of(Integer.parseInt(node.group(1)))
                : OptionalInt.empty();
    }

    /** The number in a class of the page; a class of an article may be of a teaser. */
    private OptionalInt nodeOfClass() {
        return page.body().classNames().stream()
                .map(NODE_CLASS::matcher)
                .filter(Matcher::matches)
                .mapToInt(it -> Integer.parseInt(it.group(1)))
                .findFirst();
    }

    /** The addresses that it calls itself in other languages. */
    public Set<String> alternates() {
        Set<String> alternates = new LinkedHashSet<>();
        page.select("link[rel=alternate][hreflang][href], a[hreflang][href]")
                .forEach(it -> inside(it.attr("href")).ifPresent(alternates::add));
        return alternates;
    }

    /**
     * The language of its words. A page in the fallback language says in its frame that it is a
     * translation: where letters and frame differ, the letters are right.
     */
    public Language language() {
        Language said =
                language(page.selectFirst("html").attr("lang"))
                        .or(
                                () -> {
                                    Matcher prefix = PREFIX.matcher(path(address));
                                    return prefix.matches()
                                            ? language(prefix.group(1))
                                            : Optional.empty();
                                })
                        .orElse(Language.RU);
        Language written = Letters.language(body.text());
        boolean cyrillic = written != Language.EN;
        boolean differs = cyrillic == (said == Language.EN);
        return differs && Letters.count(body.text()) >= FEWEST_LETTERS ? written : said;
    }

    private static Optional<Language> language(String tag) {
        String lower = tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return Language.ofTag(lower.equals("tj") ? "tg" : lower);
    }

    public String title() {
        Element heading = article.selectFirst("h1");
        heading = heading == null ? page.selectFirst("h1") : heading;
        return heading == null ? page.title().split(" \\| ", 2)[0].strip() : heading.text();
    }

    /** When it appeared; a day without an hour is its midnight in Dushanbe. */
    public Optional<OffsetDateTime> published() {
        return Stream.of(
                        "meta[property=article:published_time]|content",
                        "time[datetime]|datetime",
                        "[property~=dc:(date|created)][content]|content")
                .map(it -> it.split("\\|(?=[a-z]+$)", 2))
                .flatMap(it -> page.select(it[0]).stream().map(found -> found.attr(it[1])))
                .flatMap(it -> date(it.strip()).stream())
                .findFirst();
    }

    private static Optional<OffsetDateTime> date(String written) {
        try {
            return Optional.of(
                    written.length() == "2011-03-01".length()
                            ? LocalDate.parse(written).atStartOfDay(DUSHANBE).toOffsetDateTime()
                            : OffsetDateTime.parse(written)
                                    .atZoneSameInstant(DUSHANBE)
                                    .toOffsetDateTime());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What becomes the text. */
    public Element body() {
        return body;
    }

    public boolean hasComments() {
        return !page.select(COMMENTS).isEmpty();
    }

    /** All that is looked through for names. */
    public PageTexts texts() {
        return PageTexts.of(page, article, title());
    }

    /** The path of a link of the page, if it leads to a place of the site; else nothing. */
    public String pathOf(String link) {
        return inside(link).map(OldPage::path).orElse("");
    }

    private Optional<String> inside(String link) {
        return site.inside(address, link);
    }

    /** From the root of the host, with its query. */
    public static String path(String address) {
        int host = address.indexOf("//") + 2;
        int path = address.indexOf('/', host);
        return path < 0 ? "" : address.substring(path);
    }

    /** A path without the language at its beginning. */
    public static String withoutLanguage(String path) {
        return PREFIX.matcher(path).matches() ? "/" + path.replaceFirst("^/../?", "") : path;
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "OldPage";
    }
}
