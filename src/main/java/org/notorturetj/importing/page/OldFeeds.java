package org.notorturetj.importing.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.notorturetj.importing.archive.Answer;
import org.notorturetj.importing.collect.Site;

/** By which ids readers of the old feeds know the texts (ADR 044). */
public final class OldFeeds {
    /** As many characters as {@code feedIds} takes. */
    private static final int LONGEST = 300;

    private final Site site;
    private final Map<String, String> ids = new HashMap<>();

    public OldFeeds(Site site) {
        this.site = site;
    }

    /** Takes the ids of RSS or Atom; of another answer nothing. */
    public void read(Answer answer) {
        if (answer.status() != Answer.OK || !answer.type().endsWith("xml")) {
            return;
        }
        Document feed =
                Jsoup.parse(
                        new String(answer.body(), charset(answer)),
                        answer.address(),
                        Parser.xmlParser());
        for (Element item : feed.select("rss item, feed > entry")) {
            Element id = item.selectFirst("> guid, > id");
            Element link = item.selectFirst("> link");
            if (id != null && link != null && id.text().length() <= LONGEST) {
                String to = link.hasAttr("href") ? link.attr("href") : link.text();
                site.inside(answer.address(), to).ifPresent(it -> ids.putIfAbsent(it, id.text()));
            }
        }
    }

    private static Charset charset(Answer answer) {
        return answer.charset().orElse(StandardCharsets.UTF_8);
    }

    /** The id of a text, by one of its addresses. */
    public Optional<String> id(String address) {
        return Optional.ofNullable(ids.get(address));
    }
}
