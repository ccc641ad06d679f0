/**
 * What is known of a text from the system that it was imported from: its addresses there, and its
 * id in feeds.
 */
@NullMarked
package org.notorturetj.content.legacy;

import org.jspecify.annotations.NullMarked;
