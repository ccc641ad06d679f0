package org.notorturetj.desk.workflow;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.desk.Document;
import org.notorturetj.desk.Facts;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.Refused;
import org.notorturetj.platform.text.Markdown;
import org.notorturetj.publication.DocumentType;
import org.notorturetj.publication.DocumentTypes;
import org.notorturetj.publication.Required;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;

/** Facts and texts as their types want them. */
@ApplicationScoped
class Contents {
    /** Characters of one Markdown text: a long report has about 60,000. */
    private static final int LONGEST = 100_000;

    private final DocumentTypes types;

    Contents(DocumentTypes types) {
        this.types = types;
    }

    /**
     * Facts of a document's type.
     *
     * @throws Refused naming the member that is unknown or of a wrong form
     */
    Object facts(Document document, Map<String, Object> content) {
        return typed(content, types.named(document.type()).factsClass());
    }

    /** A text of a document's type. */
    Object text(Document document, Map<String, Object> content) {
        return typed(content, types.named(document.type()).textClass());
    }

    /**
     * Checks a text together with the facts, before somebody else spends time on it.
     *
     * @throws Refused naming everything that is missing or wrong
     */
    void check(Document document, Facts facts, String text) {
        check(types.named(document.type()), facts.content(), text);
    }

    /**
     * Checks facts by themselves.
     *
     * @throws Refused naming everything that is missing
     */
    void check(Document document, Facts facts) {
        requireMembers(
                CanonicalJson.read(facts.content(), types.named(document.type()).factsClass()));
    }

    private static void requireMembers(Object content) {
        var required = new Required();
        MissingMembers.of(content)
                .forEach(member -> required.that(false, member.substring(1), "must be there"));
        required.orRefuse();
    }

    private static <F, T> void check(DocumentType<F, T> type, String facts, String text) {
        T content = CanonicalJson.read(text, type.textClass());
        requireMembers(content);
        var required = new Required();
        type.markdown(content)
                .forEach(
                        (member, markdown) ->
                                required.that(
                                                markdown.length() <= LONGEST,
                                                member,
                                                "must have at most " + LONGEST + " characters")
                                        .that(
                                                !Markdown.holdsHtml(markdown),
                                                member,
                                                "must be Markdown without HTML"));
        required.orRefuse();
        type.check(CanonicalJson.read(facts, type.factsClass()), content);
    }

    private static Object typed(Map<String, Object> content, Class<?> type) {
        JsonNode tree = CanonicalJson.mapper().valueToTree(content);
        try {
            return CanonicalJson.mapper().treeToValue(tree, type);
        } catch (JsonMappingException e) {
            throw new Refused(
                    ProblemType.INVALID_TEXT,
                    pointer(e),
                    "is unknown here, or not of the form that its type has");
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new Refused(ProblemType.INVALID_TEXT, "content", "cannot be read");
        }
    }

    /** Where it is; names of members are the type's own or the caller's, so only known signs. */
    private static String pointer(JsonMappingException e) {
        var pointer = new StringBuilder("/content");
        for (JsonMappingException.Reference step : e.getPath()) {
            pointer.append('/');
            if (step.getFieldName() == null) {
                pointer.append(step.getIndex());
            } else {
                pointer.append(
                        step.getFieldName().matches("[A-Za-z][A-Za-z0-9-]{0,39}")
                                ? step.getFieldName()
                                : "…");
            }
        }
        return pointer.toString();
    }
}
