package org.notorturetj.importing.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.importing.body.OldBody;

/**
 * One text of an item.
 *
 * @param addresses paths at which the old site answered with it, in the spellings that a look-up
 *     tells apart
 * @param feedId null if no feed of the archive has it
 * @param identities by which it is known when the plan is made anew; they may name somebody
 */
public record PlannedText(
        Language language,
        String title,
        OldBody body,
        List<String> addresses,
        @Nullable String feedId,
        List<String> identities) {
    public PlannedText {
        addresses = List.copyOf(addresses);
        identities = List.copyOf(identities);
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "PlannedText[" + language + "]";
    }
}
