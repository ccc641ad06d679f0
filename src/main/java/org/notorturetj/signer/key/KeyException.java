package org.notorturetj.signer.key;

import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.problem.Rule;

/** Keys cannot be used. The message is one sentence that says what to do and contains no secret. */
public final class KeyException extends CommandException {
    private static final long serialVersionUID = 1L;

    private final Rule rule;

    public KeyException(String sentence) {
        this(sentence, Rule.SIGNER_KEYS);
    }

    /** What the desk shows, which must not know the folders of the server. */
    public KeyException(String sentence, Rule rule) {
        super(sentence);
        this.rule = rule;
    }

    public KeyException(String sentence, Throwable cause) {
        super(sentence, cause);
        this.rule = Rule.SIGNER_KEYS;
    }

    /** The same for people at the desk, in three languages. */
    public Rule rule() {
        return rule;
    }
}
