package org.notorturetj.desk.saving;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Person;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Revision;
import org.notorturetj.content.document.Revisions;
import org.notorturetj.desk.document.CreateDocument;
import org.notorturetj.desk.document.DocumentViews;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Staff;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two editors repeatedly save the same version of a text at the same moment: exactly one of them
 * succeeds, and every acknowledged save is among the revisions. Calls the use cases directly, since
 * HTTP would be too slow for a thousand rounds.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class LostUpdateTest {
    /** Full run: a thousand rounds. */
    private static final int ROUNDS = Integer.getInteger("rounds", 1000);

    @Inject Staff staff;
    @Inject SaveContent save;
    @Inject CreateDocument create;
    @Inject DocumentFinder found;
    @Inject Revisions revisions;

    @Test
    void no_acknowledged_save_is_ever_lost() throws Exception {
        // given
        var editor = new Person(staff.with(Role.EDITOR).id(), java.util.Set.of(Role.EDITOR), "s");
        var other = new Person(staff.with(Role.EDITOR).id(), java.util.Set.of(Role.EDITOR), "s");
        String id =
                create.create(
                                editor,
                                new org.notorturetj.api.desk.document.NewDocument(
                                        "article", null, null, null, null, null, null, null, null))
                        .id();
        save.saveText(editor, id, Language.RU, null, "*", Invented.articleText(id, "Beginning"));
        List<String> acknowledged = new ArrayList<>();
        int both = 0;
        int neither = 0;
        ExecutorService two = Executors.newFixedThreadPool(2);
        var start = new CyclicBarrier(2);
        try {
            for (int round = 1; round <= ROUNDS; round++) {
                String seen = seen(id);
                String one = "Title %d of one".formatted(round);
                String another = "Title %d of another".formatted(round);
                Future<Boolean> first = two.submit(saves(start, editor, id, seen, one));
                Future<Boolean> second = two.submit(saves(start, other, id, seen, another));
                boolean firstSaved = first.get();
                boolean secondSaved = second.get();
                both += firstSaved && secondSaved ? 1 : 0;
                neither += firstSaved || secondSaved ? 0 : 1;
                if (firstSaved) {
                    acknowledged.add(one);
                }
                if (secondSaved) {
                    acknowledged.add(another);
                }
            }
        } finally {
            two.shutdown();
        }
        // then
        assertThat(both).as("rounds in which both saved over the same text").isZero();
        assertThat(neither).as("rounds in which nobody could save").isZero();
        assertThat(titles(id)).containsAll(acknowledged).hasSize(ROUNDS + 1);
    }

    private Callable<Boolean> saves(
            CyclicBarrier start, Person person, String id, String seen, String title) {
        return () -> {
            start.await();
            // as in a request: a conflict tells who saved
            ManagedContext request = Arc.container().requestContext();
            request.activate();
            try {
                save.saveText(person, id, Language.RU, seen, null, Invented.articleText(id, title));
                return true;
            } catch (ProblemException refused) {
                assertThat(refused.type().status()).isEqualTo(412);
                return false;
            } finally {
                request.terminate();
            }
        };
    }

    private String seen(String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> '"' + ContentEntityTag.of(found.text(id, Language.RU)) + '"');
    }

    private List<String> titles(String id) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                revisions.of(id, Language.RU).stream()
                                        .map(Revision::content)
                                        .map(DocumentViews::members)
                                        .map(members -> (String) ((Map<?, ?>) members).get("title"))
                                        .toList());
    }
}
