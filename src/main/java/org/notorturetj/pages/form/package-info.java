/**
 * Forms made from the schemas of {@code GET /desk/v1/types}: a new type of document has its form
 * without a line here.
 */
@NullMarked
package org.notorturetj.pages.form;

import org.jspecify.annotations.NullMarked;
