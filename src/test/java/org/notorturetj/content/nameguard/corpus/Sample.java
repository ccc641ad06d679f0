package org.notorturetj.content.nameguard.corpus;

import org.notorturetj.api.text.Language;

/**
 * A text with somebody's name.
 *
 * @param form in which way the name is written
 */
record Sample(String form, Language language, String text) {}
