package org.notorturetj.platform.http;

/**
 * A publication was committed by this node: what is kept of public content must be brought up to
 * date before the event returns. Other nodes hear of it from the database.
 *
 * @param seq the number of the publication
 */
public record PublicContentChanged(long seq) {}
