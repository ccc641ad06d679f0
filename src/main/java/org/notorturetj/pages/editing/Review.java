package org.notorturetj.pages.editing;

import java.util.List;

/**
 * What stands beside a part for whoever checks it.
 *
 * @param facts of the document, beside a text
 * @param consent what the person in the case has agreed to, in lines; empty where no case is told
 *     of
 * @param isConsentLacking whether nothing of it may go out as the consent is
 * @param changed what readers would see changed; empty while they see nothing
 * @param back what was typed of why it is sent back
 */
record Review(
        List<Shown> facts,
        List<String> consent,
        boolean isConsentLacking,
        List<Differences.Changed> changed,
        String back) {
    Review {
        facts = List.copyOf(facts);
        consent = List.copyOf(consent);
        changed = List.copyOf(changed);
    }
}
