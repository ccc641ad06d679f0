package org.notorturetj.content.type;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Attachment;
import org.notorturetj.api.text.Image;

/**
 * What the record of a document has of a media document that it names.
 *
 * @param image its picture, or its first page; null if it has none
 * @param attachment the file, if it is opened by itself: sound, a document; null for a picture
 */
public record ShownMedia(@Nullable Image image, @Nullable Attachment attachment) {}
