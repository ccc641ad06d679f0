package org.notorturetj.api.desk;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * What several people may want to change at once. It is sent with an {@code ETag}, and changed with
 * {@code If-Match} (RFC 9110, section 13.1.1).
 */
public interface Versioned {
    /** The entity tag without its quotation marks; changes with every change. */
    @JsonIgnore
    String entityTag();
}
