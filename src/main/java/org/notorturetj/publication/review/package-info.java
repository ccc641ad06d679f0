/**
 * Publishes what changes about a text although it does not change itself: its review becomes
 * current, due or expired, or the text it was translated from is renewed.
 */
@NullMarked
package org.notorturetj.publication.review;

import org.jspecify.annotations.NullMarked;
