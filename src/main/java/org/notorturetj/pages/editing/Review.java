package org.notorturetj.pages.editing;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.pages.Choice;
import org.notorturetj.pages.file.ShownFile;
import org.notorturetj.pages.publishing.WarningRows;

/**
 * What stands beside a part for whoever checks it.
 *
 * @param file that the document is about; null if it is about none
 * @param facts of the document, beside a text
 * @param consent what the person in the case has agreed to, in lines; empty where no case is told
 *     of
 * @param isConsentLacking whether nothing of it may go out as the consent is
 * @param changed what readers would see changed; empty while they see nothing
 * @param warnings of a text, which whoever approves it answers for
 * @param withFacts the facts, which may be approved with the text; null: they may not
 * @param back what was typed of why it is sent back
 */
record Review(
        @Nullable ShownFile file,
        List<Shown> facts,
        List<String> consent,
        boolean isConsentLacking,
        List<Differences.Changed> changed,
        List<WarningRows.WarningRow> warnings,
        @Nullable Choice withFacts,
        String back) {
    Review {
        facts = List.copyOf(facts);
        consent = List.copyOf(consent);
        changed = List.copyOf(changed);
        warnings = List.copyOf(warnings);
    }
}
