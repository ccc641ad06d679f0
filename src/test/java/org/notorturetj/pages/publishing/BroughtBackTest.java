package org.notorturetj.pages.publishing;

import java.util.Map;

import jakarta.inject.Inject;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.pages.PageBrowser;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What was taken away comes back at the word of one and the yes of another, by forms alone. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class BroughtBackTest {
    @Inject Staff staff;
    @Inject Papers papers;

    @AfterEach
    void tidy_up() {
        papers.withdrawAll();
        staff.clearDelays();
    }

    @Test
    void a_withdrawn_text_is_brought_back_by_two() {
        PageBrowser first = PageBrowser.of(staff.with(Role.COORDINATOR));
        PageBrowser second = PageBrowser.of(staff.with(Role.COORDINATOR));
        String document = "/desk/documents/" + papers.willBePublished(papers.withdrawn());
        Document ask = first.reads(document + "/remove?ask=restore");

        Document asked = first.does(ask, "restore", Map.of());

        assertThat(asked.select("button[value=yes]")).as("her own").isEmpty();
        second.does(second.reads(asked.select("main form").attr("action")), "yes");
        assertThat(second.reads(document).select("h2 .state").eachText()).containsOnly("published");
    }
}
