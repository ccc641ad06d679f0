/**
 * What is checked when facts or a text are submitted, before anybody spends time reviewing them.
 */
@NullMarked
package org.notorturetj.content.submission;

import org.jspecify.annotations.NullMarked;
