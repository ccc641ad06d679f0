package org.notorturetj.content.document;

import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.platform.problem.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.notorturetj.content.document.EditionState.APPROVED;
import static org.notorturetj.content.document.EditionState.PUBLISHED;
import static org.notorturetj.content.document.EditionState.REDACTED;
import static org.notorturetj.content.document.EditionState.SCHEDULED;
import static org.notorturetj.content.document.EditionState.SUPERSEDED;
import static org.notorturetj.content.document.EditionState.WITHDRAWN;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EditionStateTest {
    private static final Set<EditionState> PUBLISHABLE = EnumSet.of(APPROVED, SCHEDULED, WITHDRAWN);

    @ParameterizedTest
    @EnumSource
    void only_approved_editions_can_be_published(EditionState state) {
        assertThat(state.next().contains(PUBLISHED)).isEqualTo(PUBLISHABLE.contains(state));
    }

    @ParameterizedTest
    @EnumSource
    void only_published_editions_can_be_withdrawn(EditionState state) {
        assertThat(state.next().contains(WITHDRAWN)).isEqualTo(state == PUBLISHED);
    }

    @ParameterizedTest
    @EnumSource
    void everything_publishable_or_published_can_be_superseded(EditionState state) {
        assertThat(state.next().contains(SUPERSEDED))
                .isEqualTo(PUBLISHABLE.contains(state) || state == PUBLISHED);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REDACTED")
    void everything_can_be_redacted(EditionState state) {
        assertThat(state.transitionTo(REDACTED)).isEqualTo(REDACTED);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_follows_a_redaction(EditionState target) {
        assertThatThrownBy(() -> REDACTED.transitionTo(target))
                .isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @EnumSource
    void superseded_editions_can_only_be_redacted(EditionState target) {
        assertThat(SUPERSEDED.next().contains(target)).isEqualTo(target == REDACTED);
    }

    @ParameterizedTest
    @EnumSource
    void no_state_follows_itself(EditionState state) {
        assertThat(state.next()).doesNotContain(state);
    }

    @ParameterizedTest
    @EnumSource
    void every_state_survives_storing_and_reading(EditionState state) {
        // given
        var converter = new EditionStateConverter();
        // when
        String word = converter.convertToDatabaseColumn(state);
        // then
        assertThat(converter.convertToEntityAttribute(word)).isEqualTo(state);
    }

    @Test
    void a_refused_transition_names_both_states() {
        assertThatThrownBy(() -> EditionState.DRAFT.transitionTo(PUBLISHED))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused ->
                                assertThat(refused.violations().toString())
                                        .contains("draft", "published"));
    }
}
