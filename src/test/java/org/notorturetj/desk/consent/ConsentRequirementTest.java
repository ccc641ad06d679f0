package org.notorturetj.desk.consent;

import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.support.content.MediaDocuments;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether a picture needs a consent is what its facts say, and nothing says so by its absence. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsentRequirementTest {
    private static final String FILE = "0000000000000001";

    private static String facts(boolean nobodyShown) {
        Map<String, Object> facts = MediaDocuments.facts(FILE);
        facts.put("nobodyShown", nobodyShown);
        return CanonicalJson.write(facts);
    }

    @Test
    void a_picture_needs_one_unless_somebody_answered_that_nobody_is_shown() {
        assertThat(ConsentRequirement.ofMedia(Language.RU, facts(true))).isEmpty();
        assertThat(ConsentRequirement.ofMedia(Language.RU, facts(false)))
                .contains(ConsentRequirement.toShow(Language.RU));
    }

    @Test
    void facts_that_do_not_say_it_need_one() {
        Map<String, Object> facts = MediaDocuments.facts(FILE);
        facts.remove("nobodyShown");
        assertThat(ConsentRequirement.ofMedia(Language.EN, CanonicalJson.write(facts)))
                .contains(ConsentRequirement.toShow(Language.EN));
    }

    @Test
    void what_tells_of_no_case_needs_none() {
        assertThat(ConsentRequirement.of("article", Language.EN, CanonicalJson.treeOf(Map.of())))
                .isEmpty();
    }
}
