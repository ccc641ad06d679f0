package org.notorturetj.content.authority;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notorturetj.api.desk.facts.AuthorityReplyFacts;
import org.notorturetj.api.desk.text.AuthorityReplyText;
import org.notorturetj.content.reply.DueDates;
import org.notorturetj.content.type.Violations;
import org.notorturetj.platform.json.CanonicalJson;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said of an authority is what the rules allow, and what a lawyer has said. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuthorityReplyTypeTest {
    /** Nobody has confirmed a rule. */
    private static final DueDates UNKNOWN = (published, study) -> Optional.empty();

    private final AuthorityReplyType type = new AuthorityReplyType(UNKNOWN);

    private static AuthorityReplyFacts facts(
            String state, @Nullable String answered, @Nullable String overdue) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("state", state);
        facts.put("study", false);
        facts.put("criticisedOn", "2025-06-02");
        if (answered != null) {
            facts.put("answeredOn", answered);
        }
        if (overdue != null) {
            facts.put("overdueOn", overdue);
        }
        return CanonicalJson.read(CanonicalJson.write(facts), AuthorityReplyFacts.class);
    }

    @ParameterizedTest
    @CsvSource({
        "awaited, , , ",
        "answered, , , answeredOn",
        "answered, 2025-06-02, , ",
        "answered, 2025-06-01, , answeredOn",
        "awaited, 2025-06-01, , answeredOn",
        "overdue, , , overdueOn",
        "overdue, , 2030-01-01, overdueOn"
    })
    void days_that_cannot_be_are_named_and_nobody_is_late_by_no_rule(
            String state,
            @Nullable String answered,
            @Nullable String overdue,
            @Nullable String member) {
        var required = new Violations();
        type.checkFacts(facts(state, answered, overdue), required);
        assertThat(required.all())
                .extracting("member")
                .isEqualTo(member == null ? List.of() : List.of(member));
    }

    @Test
    void what_is_answered_has_an_answer() {
        var text = CanonicalJson.read("{\"authority\":\"An office\"}", AuthorityReplyText.class);
        var required = new Violations();
        type.checkText(facts("awaited", null, null), text, required);
        assertThat(required.all()).isEmpty();
        type.checkText(facts("answered", "2025-06-03", null), text, required);
        assertThat(required.all()).extracting("member").containsExactly("replies");
    }

    @Test
    void that_somebody_is_late_is_said_by_a_lawyer_of_one_criticism_and_one_day() {
        assertThat(type.saidByLawyer(facts("awaited", null, "2025-06-10"))).isEmpty();
        assertThat(type.saidByLawyer(facts("answered", "2025-06-03", "2025-06-10"))).isEmpty();
        AuthorityReplyFacts said = facts("overdue", null, "2025-06-10");
        assertThat(type.saidByLawyer(said)).hasSize(1).isEqualTo(type.guarded(said));
        assertThat(type.saidByLawyer(facts("overdue", null, "2025-06-11")))
                .isNotEqualTo(type.saidByLawyer(said));
        var of = LocalDate.parse("2025-06-03");
        var other =
                new AuthorityReplyFacts(
                        said.state(),
                        of,
                        said.study(),
                        null,
                        said.overdueOn(),
                        List.of(),
                        null,
                        List.of(),
                        List.of());
        assertThat(type.saidByLawyer(other)).isNotEqualTo(type.saidByLawyer(said));
    }
}
