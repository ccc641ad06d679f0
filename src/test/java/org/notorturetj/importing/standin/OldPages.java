package org.notorturetj.importing.standin;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;

/** The pages of the stand-in, in the shapes that Drupal 8 and later give them. */
record OldPages(String site, List<OldItem> items) {
    static final int IN_A_LIST = 10;
    private static final int IN_THE_FEED = 20;

    String home() {
        return """
        <!DOCTYPE html><html lang="ru"><head><title>Главная</title></head><body>
        <nav><a href="/news">Новости</a> <a href="/about">О нас</a> <a href="/user/login">Вход</a>
        <a href="/search/node?keys=x">Поиск</a> <a href="https://social.example/coalition">Мы там</a>
        <a href="/secret/page">не для программ</a> <a href="/en/news/statement-1#comments">EN</a></nav>
        </body></html>
        """;
    }

    String about(Charset charset) {
        return "<html lang=ru><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset="
                + charset.name()
                + "\"></head><body><article class=\"node\"><h1>О нас</h1><div"
                + " class=\"field--name-body\"><p>Кто мы такие</div></article>";
    }

    String list(int page) {
        int from = page * IN_A_LIST;
        int to = Math.min(items.size(), from + IN_A_LIST);
        String links =
                items.subList(from, to).stream()
                        .map(
                                it ->
                                        "<h2><a href=\"%s\">%s</a></h2>"
                                                .formatted(it.path("ru"), it.title("ru")))
                        .collect(Collectors.joining("\n"));
        String next =
                to < items.size() ? "<a rel=next href=\"?page=" + (page + 1) + "\">›</a>" : "";
        return "<html lang=ru><body>"
                + links
                + next
                + "<a href=\"?sort=title\">А-Я</a></body></html>";
    }

    String item(OldItem item, String language) {
        String alternates =
                OldItem.LANGUAGES.stream()
                        .filter(item::isIn)
                        .map(
                                it ->
                                        "<link rel=\"alternate\" hreflang=\"%s\" href=\"%s\">"
                                                .formatted(it, absolute(item.path(it))))
                        .collect(Collectors.joining("\n"));
        return """
        <!DOCTYPE html><html lang="%s" dir="ltr"><head><meta charset="utf-8">
        <link rel="canonical" href="%s"><link rel="shortlink" href="%s">
        %s
        <title>%s | Коалиция</title></head><body class="page-node-%d">
        <nav><a href="/">⌂</a></nav>
        <article class="node node--type-article"><h1 class="page-header">%s</h1>
        <time datetime="%sT20:30:00Z">%s</time>
        <div class="field field--name-body">%s</div></article>
        <footer>© 2011</footer></body></html>
        """
                .formatted(
                        language,
                        absolute(item.path(language)),
                        absolute(item.nodePath(language)),
                        alternates,
                        item.title(language),
                        item.node(),
                        item.title(language),
                        item.day(),
                        item.day(),
                        item.body(language));
    }

    String sitemap() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><urlset"
                + " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
                + items.stream()
                        .limit(items.size() / 2)
                        .map(it -> "<url><loc>" + absolute(it.path("tj")) + "</loc></url>")
                        .collect(Collectors.joining())
                + "</urlset>";
    }

    String feed() {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>x</title><link>"
                + site
                + "</link><description>x</description>"
                + items.stream()
                        .skip(Math.max(0, items.size() - IN_THE_FEED))
                        .map(
                                it ->
                                        "<item><title>%s</title><link>%s</link><guid isPermaLink=\"false\">%d at %s</guid></item>"
                                                .formatted(
                                                        it.title("ru"),
                                                        absolute(it.path("ru")),
                                                        it.node(),
                                                        site))
                        .collect(Collectors.joining())
                + "</channel></rss>";
    }

    String kinds() {
        return "{\"data\":[],\"links\":{\"node--article\":{\"href\":\""
                + absolute("/jsonapi/node/article")
                + "\"},\"user--user\":{\"href\":\""
                + absolute("/jsonapi/user/user")
                + "\"}}}";
    }

    String nodes(int from, int count) {
        int to = Math.min(items.size(), from + count);
        String data =
                items.subList(from, to).stream()
                        .map(
                                it ->
                                        "{\"type\":\"node--article\",\"attributes\":{\"drupal_internal__nid\":%d,\"path\":{\"alias\":\"%s\",\"langcode\":\"ru\"}}}"
                                                .formatted(it.node(), it.path("ru")))
                        .collect(Collectors.joining(","));
        String next =
                to < items.size()
                        ? ",\"links\":{\"next\":{\"href\":\""
                                + absolute("/jsonapi/node/article?page[offset]=" + to)
                                + "\"}}"
                        : "";
        return "{\"data\":[" + data + "]" + next + "}";
    }

    private String absolute(String path) {
        return site + path.substring(1);
    }
}
