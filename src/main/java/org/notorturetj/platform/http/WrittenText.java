package org.notorturetj.platform.http;

import jakarta.ws.rs.core.MediaType;

import org.notorturetj.api.text.Language;

/**
 * A response body that a resource has written itself, in another media type than JSON. It is sent
 * as any content: coded, with an entity tag, kept in memory.
 *
 * @param type with its charset, if it has one
 * @param language of the text
 */
public record WrittenText(String text, MediaType type, Language language) {}
