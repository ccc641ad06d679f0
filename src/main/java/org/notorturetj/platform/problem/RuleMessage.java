package org.notorturetj.platform.problem;

import java.util.List;

import org.notorturetj.api.text.Language;

/** What a broken rule says: the rule itself, or with what it is filled in. */
public sealed interface RuleMessage permits Rule, FilledRule {
    /** The text in a language. */
    String in(Language language);

    /** The rule, whatever it is filled in with. */
    Rule rule();

    /** What it is filled in with; known to the code, never what was sent. */
    List<String> filling();
}
