package org.notorturetj.api.paging;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * An item of a list: a document with its language facts.
 *
 * @param <T> the document as it stands in lists
 */
@Schema(description = "An item of a list.")
public record Listed<T>(@JsonUnwrapped T document, @JsonUnwrapped Presence presence) {}
