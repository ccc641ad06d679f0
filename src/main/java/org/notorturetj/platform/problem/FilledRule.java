package org.notorturetj.platform.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

import org.notorturetj.api.text.Language;

/** A rule with its limits or names; codes are shown by their names. */
record FilledRule(Rule rule, List<String> filling) implements RuleMessage {
    @Override
    public String in(Language language) {
        // Otherwise an apostrophe would quote.
        String text = rule.in(language).replace("'", "''");
        return new MessageFormat(text, Locale.ROOT)
                .format(filling.stream().map(it -> rule.named(it, language)).toArray());
    }
}
