package org.notorturetj.platform.problem;

import org.notorturetj.api.text.Language;

/** What a broken rule says: the rule itself, or with what it is filled in. */
public sealed interface RuleMessage permits Rule, Rule.Filled {
    /** The text in a language. */
    String in(Language language);
}
