package org.notorturetj.plain;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.hotline.Hotline;
import org.notorturetj.api.paging.Presence;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.text.Phrase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a text will look like when it is published: the same templates, marked as a draft, with
 * links that lead from any address of this server.
 */
@ApplicationScoped
public class DraftPages {
    private static final String FILE = "drafts/draft.html";

    private final Templates templates;
    private final Frame frame;
    private final DocumentPages documents;

    DraftPages(Templates templates, Frame frame, DocumentPages documents) {
        this.templates = templates;
        this.frame = frame;
        this.documents = documents;
    }

    /**
     * The page of a draft, in its own language.
     *
     * @param until when nobody can open it any more
     */
    public String of(Language language, ObjectNode record, Instant until) {
        JsonNode members = CanonicalJson.tree(CanonicalJson.write(record));
        String title =
                members.path("title")
                        .asText(members.path("name").asText(Phrase.COALITION.in(language)));
        Map<String, Object> page = page(language, title);
        page.put("draft", Frame.WORDS.text("draft", language) + " " + Dates.day(until, language));
        if (members.has("channels")) {
            Hotline line = CanonicalJson.read(members.toString(), Hotline.class);
            page.put("byRegion", List.of());
            page.put(
                    "lines", List.of(LinesPage.line(new LinesPage.Line(line, language), language)));
            return write("lines", page);
        }
        if (members.has("title")) {
            documents.show(
                    page, members, new Presence(language, false, List.of(language)), language);
            return write("document", page);
        }
        if (members.has("address")) {
            page.put("contacts", List.of(DirectoryPages.contact(members, language)));
            return write("contacts", page);
        }
        page.put("paragraphs", texts(members));
        return write("text", page);
    }

    /** What is said of a link that shows nothing, whatever the reason. */
    public static String ended(Language language) {
        return Frame.WORDS.text("draft-ended", language);
    }

    /** A page in the place of a draft that cannot be shown. */
    public String refused(Language language, List<String> sentences) {
        Map<String, Object> page = page(language, Frame.WORDS.text("draft-refused", language));
        page.put("paragraphs", sentences);
        return write("text", page);
    }

    private Map<String, Object> page(Language language, String title) {
        Map<String, Object> page = frame.of(language, FILE, title);
        page.put("noindex", true);
        page.put("languages", List.of());
        page.remove("canonical");
        return page;
    }

    /** Of links that lead from a page in a folder of a language: what they mean on this server. */
    private String write(String template, Map<String, Object> page) {
        return templates
                .write(template, page)
                .replace("href=\"../../", "href=\"/read/")
                .replace("src=\"../../", "src=\"/read/")
                .replace("href=\"../", "href=\"/read/" + page.get("lang") + "/");
    }

    private static List<String> texts(JsonNode members) {
        return members.properties().stream()
                .map(Map.Entry::getValue)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .toList();
    }
}
