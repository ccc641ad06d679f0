/**
 * The publication log: publish, withdraw, redact, schedule. Content features and later parts meet
 * here.
 */
@NullMarked
package org.notorturetj.publication;

import org.jspecify.annotations.NullMarked;
