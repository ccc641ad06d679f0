/**
 * Warnings about what may identify a person or accuse an official. They never block anything:
 * people decide.
 */
@NullMarked
package org.notorturetj.content.warning;

import org.jspecify.annotations.NullMarked;
