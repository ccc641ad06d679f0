/**
 * What a form must know of the members of facts and texts, beyond their Java types: {@code GET
 * /desk/v1/types} tells it as JSON Schema. A test holds it against what is really accepted at
 * submission, which has the last word.
 */
@NullMarked
package org.notorturetj.api.desk.form;

import org.jspecify.annotations.NullMarked;
