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
 * @param also further mirrors that the client knows; it may begin with any
 * @param seconds what the whole sync may take: the client is told, and must end soon after; absent:
 *     as long as the protocol says
 * @param requests the most requests that it may send; absent: any number
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
        List<String> hides,
        List<String> also,
        Integer seconds,
        Integer requests) {
    static final String NOW = "2026-11-25T10:00:00Z";

    static Step sync(String at) {
        return of("sync", at);
    }

    static Step importPack(String at) {
        return of("import", at);
    }

    private static Step of(String does, String at) {
        return new Step(
                does,
                at,
                "tg",
                "essentials",
                NOW,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    Step in(String other) {
        return new Step(
                does, at, other, scope, now, accepted, stale, shows, hides, also, seconds,
                requests);
    }

    Step all() {
        return new Step(
                does, at, language, "all", now, accepted, stale, shows, hides, also, seconds,
                requests);
    }

    Step on(String moment) {
        return new Step(
                does, at, language, scope, moment, accepted, stale, shows, hides, also, seconds,
                requests);
    }

    Step accepted(boolean yes) {
        return new Step(
                does, at, language, scope, now, yes, stale, shows, hides, also, seconds, requests);
    }

    Step stale(boolean yes) {
        return new Step(
                does, at, language, scope, now, accepted, yes, shows, hides, also, seconds,
                requests);
    }

    Step shows(String... texts) {
        return new Step(
                does,
                at,
                language,
                scope,
                now,
                accepted,
                stale,
                List.of(texts),
                hides,
                also,
                seconds,
                requests);
    }

    Step hides(String... texts) {
        return new Step(
                does,
                at,
                language,
                scope,
                now,
                accepted,
                stale,
                shows,
                List.of(texts),
                also,
                seconds,
                requests);
    }

    Step also(String mirror) {
        return new Step(
                does,
                at,
                language,
                scope,
                now,
                accepted,
                stale,
                shows,
                hides,
                List.of(mirror),
                seconds,
                requests);
    }

    Step within(int most) {
        return new Step(
                does, at, language, scope, now, accepted, stale, shows, hides, also, most,
                requests);
    }

    Step asking(int most) {
        return new Step(
                does, at, language, scope, now, accepted, stale, shows, hides, also, seconds, most);
    }
}
