package org.notorturetj.generator;

import java.util.Map;

import org.notorturetj.api.text.Language;

/**
 * A document in the format of {@code docs/content-format.md}.
 *
 * @param folder its type and key, like {@code articles/generated-article-7}
 */
record GeneratedDocument(
        String folder, Map<String, Object> facts, Map<Language, Map<String, Object>> texts) {}
