package org.notorturetj.push;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;

/**
 * The topics that phones subscribe to by themselves: few and coarse, so that no provider learns
 * where somebody is or what she follows.
 */
@ApplicationScoped
public class Topics {
    /** Where such a message goes: one topic for each language. */
    public List<Target> of(WakeupKind kind) {
        String suffix = kind == WakeupKind.DIGEST ? "digest" : "urgent";
        return List.of(Language.values()).stream()
                .map(
                        language ->
                                new Target(
                                        Target.Way.TOPIC, language.tag() + "-" + suffix, language))
                .toList();
    }
}
