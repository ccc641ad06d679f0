package org.notorturetj.desk.http;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Reason;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.http.RequestLanguage;
import org.notorturetj.platform.problem.RuleMessage;

/** Why something was refused, in English and in the language of the caller. */
public final class Reasons {
    private Reasons() {}

    /** The language of an answer of the desk, by the header of the request. */
    public static Language language(@Nullable String acceptLanguage) {
        return RequestLanguage.ofResponse(DeskContract.BASE + "/", acceptLanguage);
    }

    /** The reasons in a language. */
    public static List<Reason> in(Language language, List<RuleMessage> rules) {
        return rules.stream()
                .map(rule -> new Reason(rule.in(Language.EN), rule.in(language)))
                .toList();
    }
}
