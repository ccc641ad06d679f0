package org.notorturetj.desk.document;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.type.ContentValidator;
import org.notorturetj.content.type.DocumentTypes;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;

/** Parses and validates facts and texts according to the document type. */
@ApplicationScoped
class ContentParser {
    private final DocumentTypes types;
    private final ContentValidator validator;

    ContentParser(DocumentTypes types, ContentValidator validator) {
        this.types = types;
        this.validator = validator;
    }

    /**
     * Parses facts of a document's type.
     *
     * @throws ProblemException naming the member that is unknown or malformed
     */
    Object facts(Document document, Map<String, Object> content) {
        return typed(content, types.named(document.type()).factsClass());
    }

    /** Parses a text of a document's type. */
    Object text(Document document, Map<String, Object> content) {
        return typed(content, types.named(document.type()).textClass());
    }

    /**
     * Validates a text together with the facts, before anybody spends time reviewing it.
     *
     * @throws ProblemException naming everything that is missing or wrong
     */
    void check(Document document, Facts facts, String text) {
        validator.validateText(document, facts, text);
    }

    /**
     * Validates facts by themselves.
     *
     * @throws ProblemException naming everything that is missing
     */
    void check(Document document, Facts facts) {
        validator.validateFacts(document, facts);
    }

    private static Object typed(Map<String, Object> content, Class<?> type) {
        JsonNode tree = CanonicalJson.mapper().valueToTree(content);
        try {
            return CanonicalJson.mapper().treeToValue(tree, type);
        } catch (JsonMappingException e) {
            throw new ProblemException(ProblemType.INVALID_TEXT, pointer(e), Rule.UNKNOWN_CONTENT);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new ProblemException(ProblemType.INVALID_TEXT, "content", Rule.UNNAMED);
        }
    }

    /**
     * The location of an error. Member names may be the caller's input, so unexpected ones are
     * masked.
     */
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
