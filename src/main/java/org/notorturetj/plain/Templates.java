package org.notorturetj.plain;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.Engine;

/** Writes pages by the templates in {@code templates/plain}; what they are given is escaped. */
@ApplicationScoped
class Templates {
    private final Engine engine;

    Templates(Engine engine) {
        this.engine = engine;
    }

    String write(String template, Map<String, Object> page) {
        return engine.getTemplate("plain/" + template).render(page);
    }
}
