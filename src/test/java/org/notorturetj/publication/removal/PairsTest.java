package org.notorturetj.publication.removal;

import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.PublicLog;
import org.notorturetj.support.database.PublicLog.Change;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.notorturetj.api.text.Language.RU;
import static org.notorturetj.api.text.Language.TG;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PairsTest {
    @Inject Given given;
    @Inject Withdraw withdraw;
    @Inject Redact redact;

    @Test
    void one_line_of_a_pair_alone_is_refused_and_nothing_changes() {
        // given
        List<String> pair = given.pairOfLines(TG);
        long before = PublicLog.head();
        // when, then
        assertThatThrownBy(() -> given.published(pair.get(0), TG))
                .isInstanceOf(ProblemException.class);
        assertThat(PublicLog.head()).isEqualTo(before);
        assertThat(PublicLog.record(pair.get(0), TG)).isEmpty();
    }

    @Test
    void a_one_sided_pairing_is_refused() {
        // given
        String other = given.line(TG);
        given.published(other, TG);
        String oneSided = given.line(TG);
        given.facts(oneSided, Invented.lineFacts(Given.number(), other));
        long before = PublicLog.head();
        // when, then
        assertThatThrownBy(() -> given.published(oneSided, TG))
                .isInstanceOf(ProblemException.class);
        assertThat(PublicLog.head()).isEqualTo(before);
    }

    @Test
    void one_line_alone_cannot_dissolve_a_pair() {
        // given
        List<String> pair = given.pairOfLines(TG);
        given.published(pair, TG);
        given.facts(pair.get(0), Invented.lineFacts(Given.number()));
        long before = PublicLog.head();
        // when, then
        assertThatThrownBy(() -> given.published(pair.get(0))).isInstanceOf(ProblemException.class);
        assertThat(PublicLog.head()).isEqualTo(before);
        // but both together can
        given.facts(pair.get(1), Invented.lineFacts(Given.number()));
        given.published(pair);
        assertThat(PublicLog.head()).isEqualTo(before + 1);
    }

    @Test
    void one_line_of_a_pair_can_change_its_number() {
        // given
        List<String> pair = given.pairOfLines(TG);
        given.published(pair, TG);
        String fresh = Given.number();
        given.facts(pair.get(0), Invented.lineFacts(fresh, pair.get(1)));
        // when
        given.published(pair.get(0));
        // then
        assertThat(PublicLog.record(pair.get(0), TG).orElseThrow().toString()).contains(fresh);
    }

    @Test
    void a_pair_is_published_in_one_publication() {
        // given
        List<String> pair = given.pairOfLines(TG);
        long before = PublicLog.head();
        // when
        given.published(pair, TG);
        // then
        assertThat(PublicLog.after(before))
                .extracting(Change::seq)
                .containsExactly(before + 1, before + 1);
    }

    @Test
    void a_pair_is_withdrawn_together_and_one_line_cannot_be_restored_alone() {
        // given
        List<String> pair = given.pairOfLines(TG);
        given.published(pair, TG);
        long before = PublicLog.head();
        // when
        withdraw.withdraw(Given.EDITOR, pair.get(1), Set.of(TG));
        // then
        assertThat(PublicLog.after(before))
                .containsExactlyInAnyOrder(
                        new Change(before + 1, pair.get(0), "tg", "remove"),
                        new Change(before + 1, pair.get(1), "tg", "remove"));
        assertThatThrownBy(() -> given.published(pair.get(0), TG))
                .isInstanceOf(ProblemException.class);
        given.published(pair, TG);
        assertThat(PublicLog.record(pair.get(0), TG)).isPresent();
        assertThat(PublicLog.record(pair.get(1), TG)).isPresent();
    }

    @Test
    void a_line_whose_companion_has_no_language_left_is_withdrawn_in_every_language() {
        // given
        List<String> pair = given.pairOfLines(TG);
        given.text(pair.get(0), RU, Invented.lineText(RU));
        given.published(pair, TG);
        given.published(pair.get(0), RU);
        // when
        withdraw.withdraw(Given.EDITOR, pair.get(0), Set.of(TG));
        // then
        assertThat(PublicLog.record(pair.get(1), TG)).isEmpty();
        assertThat(PublicLog.record(pair.get(0), RU)).isEmpty();
        assertThat(PublicLog.listed(pair.get(0), TG)).isEmpty();
    }

    @Test
    void redacting_one_line_withdraws_the_other() {
        // given
        List<String> pair = given.pairOfLines(TG);
        given.published(pair, TG);
        long before = PublicLog.head();
        // when
        redact.redact(Given.EDITOR, pair.get(0), Set.of(TG));
        // then
        assertThat(PublicLog.after(before))
                .containsExactlyInAnyOrder(
                        new Change(before + 1, pair.get(0), "tg", "remove"),
                        new Change(before + 1, pair.get(1), "tg", "remove"));
        assertThat(PublicLog.listed(pair.get(1), TG)).isEmpty();
    }
}
