package org.notorturetj.contract.sweep;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.desk.consent.Agreed;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.starter.LoadContent;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.people.Colleague;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The two ways by which contents become public.
 *
 * @param coordinator approves what the editor has written
 */
record WaysIn(
        LoadContent load,
        Given given,
        Newsroom newsroom,
        Agreed agreed,
        Colleague editor,
        Colleague coordinator) {
    /**
     * How it ended.
     *
     * @param refusal null: it is published
     */
    record Outcome(String id, @Nullable String refusal) {}

    Outcome byLoad(String type, Language language, ObjectNode facts, ObjectNode text) {
        String id = RandomId.ofDocument();
        try {
            load.load(new LoadedFiles(type, id, language, facts, text));
            return new Outcome(id, null);
        } catch (ProblemException | IllegalArgumentException refused) {
            return new Outcome(id, String.valueOf(refused.getMessage()));
        }
    }

    Outcome byDesk(String type, Language language, ObjectNode facts, ObjectNode text) {
        String id = editor.creates(type, "sweep-" + RandomId.ofDocument());
        String first = Colleague.facts(id);
        String second = Colleague.text(id, language.tag());
        List<Supplier<Response>> steps =
                List.of(
                        () -> editor.saves(first, members(facts)),
                        () -> editor.saves(second, members(text)),
                        () -> editor.performs(first, "/submission"),
                        () -> editor.performs(second, "/submission"),
                        () -> coordinator.performs(first, "/approval"),
                        () -> coordinator.performs(second, "/approval"));
        for (Supplier<Response> step : steps) {
            Response answer = step.get();
            if (answer.statusCode() != 200) {
                assertThat(answer.statusCode()).as(answer.asString()).isBetween(400, 422);
                return new Outcome(id, answer.asString());
            }
        }
        if (type.equals("case")) {
            agreed.to(id);
        }
        try {
            if (DocumentType.is(type, Trait.SHOWN_BY_OTHERS)) {
                show(id, language);
            } else {
                given.publishedUnreviewed(id, language);
            }
            return new Outcome(id, null);
        } catch (ProblemException refused) {
            return new Outcome(id, String.valueOf(refused.getMessage()));
        }
    }

    /** By an article, which takes it along. */
    private void show(String media, Language language) {
        newsroom.publish(
                "article",
                Map.of("kind", "news", "section", "news", "image", media),
                Map.of(language, Newsroom.text("shows-" + media)));
    }

    private static Map<String, Object> members(ObjectNode content) {
        return CanonicalJson.mapper().convertValue(content, new TypeReference<>() {});
    }
}
