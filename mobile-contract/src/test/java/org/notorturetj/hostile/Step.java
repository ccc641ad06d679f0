package org.notorturetj.hostile;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a client does and what must result. The members are those of {@code cases.json}.
 *
 * @param does {@code sync} from the one mirror {@code at}, or {@code import} the file {@code at}
 * @param at below the address of the kit
 * @param now the client's clock
 * @param accepted whether the client may say that it is up to date; absent: either is correct
 * @param stale whether it must say "not updated since"; absent: either is correct
 * @param shows texts that the content of {@code language} must hold afterwards
 * @param hides texts that must be in no file of the client afterwards
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Step(
        String does,
        String at,
        String language,
        String scope,
        String now,
        Boolean accepted,
        Boolean stale,
        List<String> shows,
        List<String> hides) {
    static final String NOW = "2026-11-25T10:00:00Z";

    static Step sync(String at) {
        return new Step("sync", at, "tg", "essentials", NOW, null, null, List.of(), List.of());
    }

    static Step importPack(String at) {
        return new Step("import", at, "tg", "essentials", NOW, null, null, List.of(), List.of());
    }

    Step in(String other) {
        return new Step(does, at, other, scope, now, accepted, stale, shows, hides);
    }

    Step all() {
        return new Step(does, at, language, "all", now, accepted, stale, shows, hides);
    }

    Step on(String moment) {
        return new Step(does, at, language, scope, moment, accepted, stale, shows, hides);
    }

    Step accepted(boolean yes) {
        return new Step(does, at, language, scope, now, yes, stale, shows, hides);
    }

    Step stale(boolean yes) {
        return new Step(does, at, language, scope, now, accepted, yes, shows, hides);
    }

    Step shows(String... texts) {
        return new Step(does, at, language, scope, now, accepted, stale, List.of(texts), hides);
    }

    Step hides(String... texts) {
        return new Step(does, at, language, scope, now, accepted, stale, shows, List.of(texts));
    }
}
