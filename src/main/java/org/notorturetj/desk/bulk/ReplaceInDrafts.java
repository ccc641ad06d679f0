package org.notorturetj.desk.bulk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Person;
import org.notorturetj.api.desk.bulk.BulkChanges;
import org.notorturetj.api.desk.bulk.Replacement;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.content.document.Edition;
import org.notorturetj.desk.document.OwnMembers;
import org.notorturetj.desk.saving.ContentEntityTag;
import org.notorturetj.desk.saving.DocumentFinder;
import org.notorturetj.desk.saving.SaveContent;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Replaces words in drafts, as somebody would by hand in each. */
@ApplicationScoped
class ReplaceInDrafts {
    /** So much is shown on each side of what was found. */
    private static final int AROUND = 40;

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private static final String HAVING =
            """
            SELECT d.id FROM desk.edition e JOIN desk.document d ON d.id = e.document_id
            WHERE e.language = ? AND e.state IN ('draft', 'changes_requested')
              AND position(? IN e.content) > 0
              AND (? = '' OR d.type = ?) AND (cardinality(?::text[]) = 0 OR d.id = ANY (?))
            ORDER BY d.id LIMIT ?
            """;

    private final DocumentFinder finder;
    private final SaveContent save;
    private final DeskDatabase database;
    private final EachByItself each;

    ReplaceInDrafts(
            DocumentFinder finder, SaveContent save, DeskDatabase database, EachByItself each) {
        this.finder = finder;
        this.save = save;
        this.database = database;
        this.each = each;
    }

    /** Replaces them, or says where they are. */
    BulkChanges replace(Person person, Replacement wanted, boolean dryRun) {
        Map<String, String> seen = new LinkedHashMap<>();
        if (wanted.seen() != null) {
            wanted.seen().forEach(it -> seen.put(it.document(), '"' + it.etag() + '"'));
        }
        return each.of(
                having(wanted, List.copyOf(seen.keySet())),
                id -> {
                    Edition draft = finder.text(id, wanted.language());
                    var found = new Found(wanted.find(), wanted.replace());
                    ObjectNode content = CanonicalJson.tree(draft.content());
                    Set<String> own =
                            OwnMembers.of(DocumentType.of(finder.document(id).type()).text());
                    content.properties().stream()
                            .filter(member -> !own.contains(member.getKey()))
                            .forEach(
                                    member ->
                                            member.setValue(
                                                    found.in(
                                                            "/" + member.getKey(),
                                                            member.getValue())));
                    if (found.places.isEmpty()) {
                        return null;
                    }
                    if (!draft.writable()) {
                        throw new ProblemException(
                                ProblemType.WRONG_STATE, "state", Rule.NOT_DRAFT);
                    }
                    Edition after =
                            dryRun
                                    ? draft
                                    : save.saveText(
                                            person,
                                            id,
                                            wanted.language(),
                                            seen.getOrDefault(id, ContentEntityTag.header(draft)),
                                            null,
                                            CanonicalJson.mapper().convertValue(content, MEMBERS));
                    return new EachByItself.Done(ContentEntityTag.of(after), found.places);
                });
    }

    private List<String> having(Replacement wanted, List<String> only) {
        String type = wanted.type() == null ? "" : wanted.type();
        return database.withHandle(
                handle ->
                        handle.createQuery(HAVING)
                                .bind(0, wanted.language().tag())
                                .bind(
                                        1,
                                        new String(
                                                JsonStringEncoder.getInstance()
                                                        .quoteAsString(wanted.find())))
                                .bind(2, type)
                                .bind(3, type)
                                .bindArray(4, String.class, only)
                                .bindArray(5, String.class, only)
                                .bind(6, EachByItself.MOST + 1)
                                .mapTo(String.class)
                                .list());
    }

    /** The places of the words in one text, and the text with others in their place. */
    private static final class Found {
        private final String find;
        private final String replace;
        private final List<BulkChanges.Place> places = new ArrayList<>();

        Found(String find, String replace) {
            this.find = find;
            this.replace = replace;
        }

        JsonNode in(String at, JsonNode value) {
            if (value instanceof ArrayNode list) {
                for (int i = 0; i < list.size(); i++) {
                    list.set(i, in(at + "/" + i, list.get(i)));
                }
            } else if (value instanceof ObjectNode object) {
                object.properties().stream()
                        .filter(member -> !member.getKey().equals("id"))
                        .forEach(
                                member ->
                                        member.setValue(
                                                in(at + "/" + member.getKey(), member.getValue())));
            } else if (value.isTextual() && value.textValue().contains(find)) {
                return replaced(at, value.textValue());
            }
            return value;
        }

        private JsonNode replaced(String at, String text) {
            for (int from = text.indexOf(find);
                    from >= 0;
                    from = text.indexOf(find, from + find.length())) {
                int begin = boundary(text, Math.max(0, from - AROUND));
                int end = boundary(text, Math.min(text.length(), from + find.length() + AROUND));
                places.add(new BulkChanges.Place(at, from, text.substring(begin, end)));
            }
            return CanonicalJson.mapper().getNodeFactory().textNode(text.replace(find, replace));
        }

        /** Not between the halves of a character. */
        private static int boundary(String text, int at) {
            return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at))
                    ? at - 1
                    : at;
        }
    }
}
