/**
 * Names as they sound: letters of either script, endings of both languages, and words that many
 * people share. The tables are in {@code resources/guard}.
 */
@NullMarked
package org.notorturetj.content.nameguard.sound;

import org.jspecify.annotations.NullMarked;
